//! Summaries of many records.

use super::{Collected, threads};
use selfcheck::batch::summary::{Summary, text};
use selfcheck::batch::{Batch, Format, Missing, Mode};
use selfcheck::check::check;
use selfcheck::questionnaire::Questionnaire;
use selfcheck::report::Styling;
use selfcheck::source::Source;
use serde_json::{Value, json};

const FILE: &str = "tests/files/table.yaml";

/// A questionnaire in which some answers are rare.
fn questionnaire() -> Questionnaire {
    let text = std::fs::read_to_string(FILE).expect("a questionnaire");
    check(Source::new(FILE, text)).expect("it can be resolved")
}

/// A number of records with each of these answers.
fn records(answers: &[(usize, Value)]) -> String {
    let record = |answers: &Value| json!({"id": 0, "answers": answers}).to_string() + "\n";
    let records = answers
        .iter()
        .map(|(many, answers)| record(answers).repeat(*many));
    records.collect()
}

/// 100 records: 3 positive, 7 unknown, the rest negative; 2 of the positive ones have pain.
fn hundred() -> String {
    records(&[
        (
            2,
            json!({"hiv": "positive", "pain": "yes", "sites": ["hip"], "weeks": 7}),
        ),
        (1, json!({"hiv": "positive", "pain": "no"})),
        (7, json!({"hiv": "unknown", "pain": "no"})),
        (
            40,
            json!({"hiv": "negative", "pain": "yes", "sites": ["hip", "knee"], "weeks": 3}),
        ),
        (50, json!({"hiv": "negative", "pain": "no"})),
    ])
}

fn summed_up(
    input: &str,
    below: u64,
    show: impl Fn(&Summary<'_>, &Questionnaire) -> String,
) -> String {
    let questionnaire = questionnaire();
    let batch = Batch::new(&questionnaire, Missing::Skip, Mode::Counts);
    let mut collected = Collected::default();
    let tally = batch.run(
        Format::JsonLines,
        input.as_bytes(),
        &mut collected,
        threads(2),
    );
    let tally = tally.unwrap_or_else(|_| panic!("it comes to its end"));
    assert_eq!(collected.outcomes, "");
    show(&Summary::new(&batch, &tally, below), &questionnaire)
}

#[test]
fn a_summary_is_a_picture_to_look_at() {
    let text = summed_up(&hundred(), 5, |summary, questionnaire| {
        text(summary, questionnaire, 80, Styling::Plain)
    });
    let expected = "\
A table, version 1.0.0
======================

100 records: 100 evaluated, 0 rejected. Shares are of those evaluated.
Counts from 1 to 4 are hidden, and so are other counts from which they could be
calculated.

Answers
-------

What is your HIV status?
  asked                                        100  100.0%  ####################
  answered                                     100  100.0%  ####################
    Positive                                hidden
    Negative                                    90   90.0%  ##################
    Unknown                                 hidden

Does it hurt?
  asked                                        100  100.0%  ####################
  answered                                     100  100.0%  ####################
    Yes                                         42   42.0%  ########
    No                                          58   58.0%  ############
    Not sure                                     0    0.0%

Where?
  asked                                         42   42.0%  ########
  answered                                      42   42.0%  ########
    Hip                                         42   42.0%  ########
    Knee                                        40   40.0%  ########

For how many weeks?
  asked                                         42   42.0%  ########
  answered                                      42   42.0%  ########

Passages shown
--------------

A section
  always                                       100  100.0%  ####################
  positive                                  hidden
  not_negative                                  10   10.0%  ##
  weeks                                     hidden
  pain                                          42   42.0%  ########

Things to tell the provider
---------------------------

That you do not know your HIV status.       hidden
Your pain, and where it is: tell on which side it is, and when you feel it.
                                                42   42.0%  ########
";
    assert_eq!(text, expected);
}

#[test]
fn forty_columns_are_enough() {
    let text = summed_up(&hundred(), 5, |summary, questionnaire| {
        text(summary, questionnaire, 40, Styling::Plain)
    });
    assert!(
        text.lines().all(|line| line.chars().count() <= 40),
        "{text}"
    );
    assert!(text.contains("\n  asked\n"), "{text}");
    assert!(
        text.contains("\n         100  100.0%  ##################\n"),
        "{text}"
    );
}

/// The hidden counts, by the names of questions, choices, passages and points.
fn hidden(input: &str, below: u64) -> Vec<String> {
    let json = summed_up(input, below, |summary, _| {
        serde_json::to_string(summary).expect("plain data")
    });
    let summary: Value = serde_json::from_str(&json).expect("JSON");
    let mut hidden = Vec::new();
    let mut note = |name: String, count: &Value| {
        assert_eq!(count["count"].is_null(), count["share"].is_null());
        if count["count"].is_null() {
            hidden.push(name);
        }
    };
    for question in summary["questions"].as_array().expect("questions") {
        let name = question["question"].as_str().expect("an id");
        for part in ["asked", "unasked", "answered"] {
            note(format!("{name} {part}"), &question[part]);
        }
        for choice in question["choices"].as_array().expect("choices") {
            note(
                format!("{name} {}", choice["choice"].as_str().expect("an id")),
                choice,
            );
        }
    }
    for items in ["passages", "points"] {
        for item in summary[items].as_array().expect("items") {
            note(item["name"].as_str().expect("a name").to_owned(), item);
        }
    }
    hidden
}

#[test]
fn a_small_count_is_hidden_with_whatever_it_could_be_worked_out_from() {
    assert_eq!(hidden(&hundred(), 0), [""; 0]);
    // `unknown` is hidden to protect `positive`, and the point about it to protect both.
    let expected = [
        "hiv positive",
        "hiv unknown",
        "s/positive",
        "s/weeks",
        "unknown",
    ];
    assert_eq!(hidden(&hundred(), 5), expected);
    // The count of those who did not answer must not reveal anything either.
    let skipped = records(&[(97, json!({"hiv": "negative"})), (3, json!({}))]);
    assert_eq!(hidden(&skipped, 5), ["hiv answered", "hiv negative"]);
}

#[test]
fn counts_that_add_up_to_as_many_as_there_are_of_them_are_not_hidden_enough() {
    let input = records(&[
        (1, json!({"hiv": "positive"})),
        (1, json!({"hiv": "unknown"})),
        (98, json!({"hiv": "negative"})),
    ]);
    assert_eq!(
        hidden(&input, 5)[..3],
        ["hiv positive", "hiv negative", "hiv unknown"]
    );
}

/// The `unasked` count of the question about sites.
fn unasked(input: &str, below: u64) -> Value {
    let json = summed_up(input, below, |summary, _| {
        serde_json::to_string(summary).expect("plain data")
    });
    let summary: Value = serde_json::from_str(&json).expect("JSON");
    let questions = summary["questions"].as_array().expect("questions");
    let sites = questions.iter().find(|one| one["question"] == "sites");
    sites.expect("a question")["unasked"].clone()
}

#[test]
fn those_who_answered_without_being_asked_are_counted_and_few_are_hidden() {
    let unasked_among = |many: usize, silent: usize| {
        records(&[
            (
                many,
                json!({"pain": "no", "sites": ["hip"], "hiv": "negative"}),
            ),
            (silent, json!({"pain": "no", "hiv": "negative"})),
            (
                20,
                json!({"pain": "yes", "sites": ["hip"], "hiv": "negative", "weeks": 1}),
            ),
        ])
    };
    let hidden = json!({"count": null, "share": null});
    assert_eq!(
        unasked(&unasked_among(40, 40), 5),
        json!({"count": 40, "share": 0.4})
    );
    assert_eq!(
        unasked(&unasked_among(0, 80), 5),
        json!({"count": 0, "share": 0.0})
    );
    assert_eq!(unasked(&unasked_among(4, 76), 5), hidden);
    // With the number of those not asked, it would give away the few who said nothing.
    assert_eq!(unasked(&unasked_among(76, 4), 5), hidden);
    // It is at most the number of those not asked, which is hidden.
    assert_eq!(unasked(&unasked_among(3, 0), 5), hidden);
}

#[test]
fn zeros_stay() {
    // Nobody has pain, but the answers to that question are hidden.
    let input = records(&[
        (3, json!({"pain": "unsure", "hiv": "negative"})),
        (89, json!({"pain": "no", "hiv": "negative"})),
    ]);
    assert_eq!(hidden(&input, 5), ["pain no", "pain unsure"]);
}

#[test]
fn of_several_choices_that_somebody_gave_one_is_not_left_alone() {
    let input = records(&[
        (96, json!({"pain": "yes", "sites": ["hip"], "weeks": 1})),
        (4, json!({"pain": "yes", "sites": ["knee"], "weeks": 1})),
    ]);
    assert_eq!(hidden(&input, 5), ["sites hip", "sites knee", "s/pain"]);
}

#[test]
fn who_is_asked_gives_no_hidden_count_away() {
    // 8 with pain are hidden to protect 3 that are not sure, and so are those who were asked where.
    let input = records(&[
        (
            8,
            json!({"pain": "yes", "hiv": "negative", "sites": ["hip", "knee"], "weeks": 9}),
        ),
        (3, json!({"pain": "unsure", "hiv": "negative"})),
        (89, json!({"pain": "no", "hiv": "negative"})),
    ]);
    let expected = [
        "pain yes",
        "pain unsure",
        "sites asked",
        "sites answered",
        "sites hip",
        "sites knee",
        "weeks asked",
        "weeks answered",
        "s/weeks",
        "s/pain",
        "pain",
    ];
    assert_eq!(hidden(&input, 5), expected);
}

#[test]
fn of_fewer_records_than_that_nothing_is_shown() {
    let input = records(&[(4, json!({"hiv": "negative", "pain": "no"}))]);
    assert_eq!(hidden(&input, 5).len(), 27);
    assert_eq!(hidden(&input, 4), [""; 0]);
}
