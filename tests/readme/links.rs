//! The links between the pages.

use std::path::Path;

use crate::ROOT;
use crate::pages::Page;

/// The addresses that a page links to.
fn links(page: &Page) -> Vec<String> {
    let prose = page.prose();
    let parts = prose.split("](").skip(1);
    parts
        .filter_map(|part| part.split_once(')'))
        .map(|(address, _)| address.to_owned())
        .collect()
}

/// The addresses of a page's headings, as GitHub makes them.
fn anchors(page: &Page) -> Vec<String> {
    let prose = page.prose();
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|heading| {
            let title = heading.trim_start_matches('#').trim().to_lowercase();
            let kept = title
                .chars()
                .filter(|c| c.is_alphanumeric() || " -_".contains(*c));
            kept.collect::<String>().replace(' ', "-")
        })
        .collect()
}

#[test]
fn each_link_leads_to_a_file_and_a_heading_that_exist() {
    let mut seen = 0;
    for page in Page::all() {
        for link in links(&page) {
            // Examples of links in the guide are in code; these have other schemes.
            if ["https:", "tel:", "sms:", "mailto:"]
                .iter()
                .any(|scheme| link.starts_with(scheme))
            {
                continue;
            }
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let folder = Path::new(&page.path).parent().expect("a folder");
            let target = match path {
                "" => Path::new(&page.path).to_owned(),
                path => folder.join(path),
            };
            assert!(
                Path::new(ROOT).join(&target).exists(),
                "{}: {link}",
                page.path
            );
            if !anchor.is_empty() {
                let target = Page::read(target.to_str().expect("UTF-8"));
                let found = anchors(&target).iter().any(|found| found == anchor);
                assert!(found, "{}: {link}", page.path);
            }
            seen += 1;
        }
    }
    assert!(seen > 10, "{seen} links were found");
}

#[test]
fn the_readme_links_to_each_page() {
    let readme = links(&Page::read("README.md"));
    for page in Page::all().iter().filter(|page| page.path != "README.md") {
        assert!(readme.contains(&page.path), "no link to {}", page.path);
    }
}
