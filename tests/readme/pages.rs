//! The pages, and their fenced blocks.

use std::fs;
use std::path::Path;

use crate::ROOT;

/// A page of the documentation.
pub(crate) struct Page {
    /// Its path from the root.
    pub(crate) path: String,
    /// Its Markdown.
    pub(crate) text: String,
}

impl Page {
    pub(crate) fn read(path: &str) -> Self {
        let text = fs::read_to_string(Path::new(ROOT).join(path)).expect("the page");
        Self {
            path: path.to_owned(),
            text,
        }
    }

    /// The README, the pages in `docs/`, and the authoring guide.
    pub(crate) fn all() -> Vec<Self> {
        let mut paths = vec![
            "README.md".to_owned(),
            "questionnaires/README.md".to_owned(),
        ];
        for entry in fs::read_dir(Path::new(ROOT).join("docs")).expect("docs") {
            let name = entry.expect("an entry").file_name();
            paths.push(format!("docs/{}", name.to_str().expect("UTF-8")));
        }
        paths.iter().map(|path| Self::read(path)).collect()
    }

    /// The blocks that are fenced as being of a language.
    pub(crate) fn blocks(&self, language: &str) -> Vec<&str> {
        let fence = format!("```{language}\n");
        let rest = self.text.split(&fence).skip(1);
        rest.map(|rest| rest.split_once("```").expect("the block ends").0)
            .collect()
    }

    /// The text outside of fenced blocks.
    pub(crate) fn prose(&self) -> String {
        self.text.split("```").step_by(2).collect()
    }

    /// Compares the blocks of a language with what they should be; with `INSTA_UPDATE=always`, rewrites them instead.
    pub(crate) fn expect_blocks(&self, language: &str, expected: &[String]) {
        let blocks = self.blocks(language);
        if std::env::var("INSTA_UPDATE").as_deref() != Ok("always") {
            assert_eq!(blocks, expected, "{}", self.path);
            return;
        }
        assert_eq!(blocks.len(), expected.len(), "{}", self.path);
        let mut text = String::new();
        let mut rest = self.text.as_str();
        let fence = format!("```{language}\n");
        for (block, expected) in blocks.iter().zip(expected) {
            let (before, after) = rest.split_once(&fence).expect("the block begins");
            text += &[before, &fence, expected].concat();
            rest = &after[block.len()..];
        }
        text += rest;
        fs::write(Path::new(ROOT).join(&self.path), text).expect("the page can be written");
    }
}
