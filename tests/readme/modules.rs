//! The list of modules in the page on architecture.

use std::path::Path;

use crate::ROOT;
use crate::names::sources;
use crate::pages::Page;

/// The modules in the order that the test of imports holds.
fn floors() -> Vec<String> {
    let tests = sources(&Path::new(ROOT).join("tests"));
    let list = tests.iter().find_map(|test| {
        // In two parts, so that this line is not what is found.
        let (_, rest) = test.split_once(concat!("\nconst ", "FLOORS: "))?;
        rest.split_once("];")
    });
    let (list, _) = list.expect("the list of floors");
    list.split('"')
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn the_page_on_architecture_lists_each_module_in_the_order_of_imports() {
    let page = Page::read("docs/architecture.md");
    let table = page.text.split("| --- | --- |\n").nth(1);
    let rows = table.expect("the list of modules").lines();
    let listed: Vec<_> = rows
        .map_while(|row| row.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(listed, floors());
}
