//! The text direction of pages: that of their language, whatever their texts begin with.

use selfcheck::export::page;
use selfcheck::export::paper::{Sheet, html as sheet};
use selfcheck::outcome::replay;
use selfcheck::report::Report;

use crate::tests::page::policy::inert;
use crate::tests::page::questionnaires::pain;
use crate::tests::page::report::skipped;

/// The text direction that the page, the outcome and the printed form declare for a language.
fn directions(language: &str) -> [Option<String>; 3] {
    let questionnaire = pain(language);
    let answers = skipped(&questionnaire);
    let replay = replay(&questionnaire, &answers);
    let outcome = replay.outcome().expect("nothing is missing");
    let pages = [
        page(&questionnaire),
        Report::new(&questionnaire, &outcome).html(),
        sheet(&Sheet::new(&questionnaire)),
    ];
    pages.map(|page| {
        let elements = inert(&page);
        let root = elements.first().expect("a page has a root");
        let guessed = elements
            .iter()
            .find(|element| element.attribute("dir") == Some("auto"));
        assert_eq!((root.name.as_str(), guessed.is_some()), ("html", false));
        assert_eq!(root.attribute("lang"), Some(language));
        root.attribute("dir").map(str::to_owned)
    })
}

#[test]
fn the_page_the_outcome_and_the_sheet_are_read_in_the_direction_of_their_language() {
    for language in [
        "ar", "he", "iw", "fa", "ur", "ps", "yi", "dv", "az-Arab", "PA-arab", "ckb-IQ",
    ] {
        assert_eq!(
            directions(language),
            [(); 3].map(|()| Some("rtl".to_owned())),
            "{language}"
        );
    }
    for language in ["en", "en-GB", "de", "az", "ar-Latn", "pa-Guru"] {
        assert_eq!(
            directions(language),
            [(); 3].map(|()| Some("ltr".to_owned())),
            "{language}"
        );
    }
}
