//! The tools from npm that the tests use: their versions are in tests/browser/package-lock.json.

use std::env;
use std::path::PathBuf;

/// The path of a file of a package.
pub(crate) fn tool(path: &str) -> PathBuf {
    let folder = env::var_os("SELFCHECK_BROWSER_TOOLS").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/target/browser")),
        PathBuf::from,
    );
    let path = folder.join("node_modules").join(path);
    assert!(
        path.exists(),
        "no {}: `mkdir -p target/browser && cp tests/browser/package*.json target/browser && \
         npm ci --prefix target/browser` brings it",
        path.display()
    );
    path
}
