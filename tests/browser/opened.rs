//! Pages as files on disk, opened in a browser.

use std::fs;
use std::path::PathBuf;

use selfcheck::export::page;
use selfcheck::questionnaire::Questionnaire;
use tempfile::TempDir;

use crate::tests::browser::driver::Browser;

/// Answers everything with the first choice, and shows the outcome.
pub(crate) const TO_THE_OUTCOME: &str = "
    document.querySelector('[data-do=start]').click();
    while (document.querySelector('main form')) {
        const input = document.querySelector('main input');
        if (input.hasAttribute('inputmode')) input.value = '1';
        else input.click();
        document.querySelector('main button:not([type])').click();
    }
    document.querySelector('[data-do=outcome]').click();";

/// A page on disk, for as long as the value lives.
pub(crate) struct Page {
    folder: TempDir,
}

impl Page {
    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("page.html")
    }
}

/// Opens the page of a questionnaire.
pub(crate) fn open(browser: &Browser, questionnaire: &Questionnaire) -> Page {
    open_html(browser, &page(questionnaire))
}

/// Opens a page of one's own.
pub(crate) fn open_html(browser: &Browser, html: &str) -> Page {
    let page = Page {
        folder: tempfile::tempdir().expect("a folder"),
    };
    fs::write(page.path(), html).expect("the page is written");
    browser.open(&page.path());
    page
}
