//! The list of modules in the page on architecture.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::ROOT;
use crate::pages::Page;

#[test]
fn the_page_on_architecture_lists_each_module() {
    let page = Page::read("docs/architecture.md");
    let table = page.text.split("| --- | --- |\n").nth(1);
    let rows = table.expect("the list of modules").lines();
    let listed: BTreeSet<_> = rows
        .map_while(|row| row.strip_prefix("| `")?.split('`').next())
        .map(str::to_owned)
        .collect();
    let mut modules = BTreeSet::new();
    for entry in fs::read_dir(Path::new(ROOT).join("src")).expect("src") {
        let name = entry.expect("an entry").file_name();
        let name = name.to_str().expect("UTF-8").trim_end_matches(".rs");
        modules.insert(name.to_owned());
    }
    modules.remove("main");
    modules.remove("lib");
    assert_eq!(listed, modules);
}
