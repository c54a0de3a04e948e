//! CSV as spreadsheets and `REDCap` write it.

use selfcheck::batch::Format;

use super::{attempt, evaluate, table};

/// The outcomes of rows, all of which are valid.
fn taken(csv: &str) -> String {
    let (batch, broken) = attempt(&table(), None, csv.as_bytes(), 2);
    assert_eq!((batch.rejects.as_str(), broken), ("", None), "{csv}");
    batch.outcomes
}

/// The outcomes of the same records in JSON.
fn outcomes(records: &[&str]) -> String {
    let input = records.join("\n");
    let batch = evaluate(&table(), Format::JsonLines, input.as_bytes(), 1);
    assert_eq!(batch.rejects, "");
    batch.outcomes
}

/// The problem of a header.
fn problem(csv: &str) -> String {
    let (batch, broken) = attempt(&table(), Some(Format::Csv), csv.as_bytes(), 1);
    assert_eq!(
        (batch.outcomes.as_str(), batch.rejects.as_str()),
        ("", ""),
        "{csv}"
    );
    let broken = broken.expect("a header that is refused");
    let problem = broken.strip_prefix("Header(\"").expect("a header");
    problem.strip_suffix("\")").expect("a header").to_owned()
}

/// The rejected rows, without their common prefix.
fn rejects(csv: &str) -> Vec<String> {
    let batch = evaluate(&table(), Format::Csv, csv.as_bytes(), 1);
    let lines = batch.rejects.lines();
    lines
        .map(|line| line.trim_start_matches("{\"line\":").to_owned())
        .collect()
}

#[test]
fn columns_are_separated_by_what_the_header_is_separated_by() {
    let expected = outcomes(&[
        r#"{"id":"1","answers":{"pain":"yes","sites":["hip","knee"],"weeks":7}}"#,
        r#"{"id":"2","answers":{"pain":"no"}}"#,
    ]);
    for csv in [
        "id,pain,sites,weeks\n1,yes,hip;knee,7\n2,no,,\n",
        "id,pain,sites,weeks\n1,yes,hip|knee,7\n2,no,,\n",
        "id;pain;sites;weeks\n1;yes;hip|knee;7\n2;no;;\n",
        "\u{feff}id;pain;sites;weeks\r\n1;yes;\"hip;knee\";7\r\n2;no;;\r\n",
        "\"id\";\"pain\";\"sites\";\"weeks\"\n\"1\";\"yes\";\"hip | knee\";\"7\"\n2;no;;",
        "id\tpain\tsites\tweeks\n1\tyes\thip|knee\t7\n2\tno\t\t\n",
        "id\tpain\tsites\tweeks\n1\tyes\thip;knee\t7\n2\tno\t\t\n",
        "id|pain|sites|weeks\n1|yes|hip;knee|7\n2|no||\n",
        "sep=,\nid,pain,sites,weeks\n1,yes,hip;knee,7\n2,no,,\n",
        "sep=;\r\nid;pain;sites;weeks\r\n1;yes;hip|knee;7\r\n2;no;;\r\n",
        "\u{feff}SEP=\t\nid\tpain\tsites\tweeks\n1\tyes\thip|knee\t7\n2\tno\t\t\n",
        "\"sep=;\"\nid;pain;sites;weeks\n1;yes;hip|knee;7\n2;no;;\n",
        "sep=;;;;\n\nid;pain;sites;weeks\n1;yes;hip|knee;7\n2;no;;\n",
        "sep=^\nid^pain^sites^weeks\n1^yes^hip|knee^7\n2^no^^\n",
        "weeks;x-a,b;pain;id;sites\n7;a,b;yes;1;hip|knee\n;;no;2;\n",
    ] {
        assert_eq!(taken(csv), expected, "{csv}");
    }
    assert_eq!(
        problem("sep=x\nid,pain\n"),
        "`sep=x` does not name a separator, such as `,` or `;`"
    );
}

#[test]
fn a_comma_goes_first_so_that_what_was_read_stays_what_it_is() {
    let expected = outcomes(&[r#"{"id":"1","answers":{"pain":"no"}}"#]);
    let csv = "id,pain,x-hiv;pain;sites;weeks\n1,no,a;b\n";
    assert_eq!(taken(csv), expected);
}

#[test]
fn what_a_spreadsheet_leaves_empty_is_passed_over() {
    let expected = outcomes(&[
        r#"{"id":"1","answers":{"pain":"no"}}"#,
        r#"{"id":"2","answers":{"pain":"yes","weeks":7}}"#,
    ]);
    for csv in [
        "id,pain,weeks,,\n1,no,,,\n2,yes,7,,\n",
        "id,pain,weeks, ,\n1,no,\n2,yes,7,,,,\n",
        "id,,pain,weeks\n1,,no,\n2, ,yes,7\n",
        "id,pain,weeks\n,,\n1,no,\n\n , ,\n2,yes,7,,\n,,,,,,\n",
        ",,\n\nid,pain,weeks\n1,no,\n2,yes,7\n",
        "ID;pain;weeks;\n;;;\n1;no;;\n2;yes;7;\n",
        "\t\t\nid\tpain\tweeks\n1\tno\t\n2\tyes\t7\n",
        "Id,pain,weeks\n1,FALSE,\n2,True,7\n",
        "iD,pain,weeks\n1,false,\n2,TRUE,7\n",
    ] {
        assert_eq!(taken(csv), expected, "{csv}");
    }
}

#[test]
fn a_column_that_is_filled_needs_a_name() {
    for csv in [
        "id,pain,weeks,\n1,no,,x\n",
        "id,pain,weeks,,\n\n1,no,,x,\n2,no,,,x\n3,no,,,\n",
    ] {
        assert_eq!(problem(csv), "column 4 has no name", "{csv}");
    }
    assert_eq!(
        problem("id,,pain\n1,x,no\n,,\n2,x,no\n"),
        "column 2 has no name"
    );
    // A single row with a value by mistake is rejected, even if it is the first.
    assert_eq!(
        rejects("id,pain,weeks,\n1,no,,x\n2,no,,\n3,no,,x\n4,no\n5,no,,,x\n"),
        [
            r#"2,"id":"1","error":"column 4 has no name"}"#,
            r#"4,"id":"3","error":"column 4 has no name"}"#,
            r#"5,"id":"4","error":"expected 4 cells, found 2"}"#,
            r#"6,"id":"5","error":"expected 4 cells, found 5"}"#,
        ]
    );
}

#[test]
fn unknown_columns_are_named_once_and_all_together() {
    for (header, expected) in [
        ("id,time_stamp", "unknown column `time_stamp`"),
        ("id,wekes", "unknown column `wekes`; did you mean `weeks`?"),
        ("id,Pain", "unknown column `Pain`; did you mean `pain`?"),
        (
            "id,a,wekes,pain",
            "unknown columns `a` and `wekes` (did you mean `weeks`?)",
        ),
        (
            "record_id,pain",
            "unknown column `record_id`; missing column `id`",
        ),
        (
            "id,a,b,c,d,e,f,g",
            "unknown columns `a`, `b`, `c`, `d`, `e` and 2 more",
        ),
        ("id,ID", "duplicate column `id`"),
        ("pain,weeks", "missing column `id`"),
    ] {
        assert_eq!(problem(&format!("{header}\n1,2\n")), expected);
    }
    assert_eq!(
        problem("id;time_stamp;pain\n1;2;no\n"),
        "unknown column `time_stamp`"
    );
}

#[test]
fn a_letter_of_a_column_that_is_not_what_it_seems_is_named_by_its_code_point() {
    for (header, expected) in [
        (
            "id,p\u{430}in,weeks",
            "column `p\u{430}in` has the letter `\u{430}` (U+0430) after `p`, which looks like `a`; type `pain` again",
        ),
        (
            "id,pain,wee\u{200b}ks",
            "column `wee\u{200b}ks` has the invisible character U+200B after `wee`; remove it, or type `weeks` again",
        ),
        (
            "id;pain\u{a0};weeks",
            "column `pain\u{a0}` has the character U+00A0 at its end, which looks like a space; remove it, or type \
             `pain` again",
        ),
        (
            "\u{456}d,pain",
            "column `\u{456}d` has the letter `\u{456}` (U+0456) at its start, which looks like `i`; type `id` again",
        ),
        (
            "id,not\u{435},wekes",
            "column `not\u{435}` has the letter `\u{435}` (U+0435) at its end, which looks like `e`; write `e` instead; \
             unknown column `wekes`; did you mean `weeks`?",
        ),
        ("id,m\u{fc}de", "unknown column `m\u{fc}de`"),
        (
            "id,\"pa\r\nin\"",
            r"column `pa\r\nin` has a line break after `pa`; remove it, or type `pain` again",
        ),
    ] {
        let expected = expected.escape_debug().to_string();
        assert_eq!(problem(&format!("{header}\n1,2\n")), expected);
    }
    // The input is not taken for another format either.
    let (batch, broken) = attempt(&table(), None, "\u{456}d,p\u{430}in\n1,no\n".as_bytes(), 1);
    assert_eq!(batch.outcomes, "");
    assert!(broken.is_some_and(|broken| broken.contains("U+0456")));
}

#[test]
fn a_line_break_in_a_cell_is_shown_as_one() {
    assert_eq!(
        rejects("id,pain,weeks\n1,\"no\r\nyes\",\n2,\"no\nyes\",\n3,,\"7\r\n8\"\n"),
        [
            r#"2,"id":"1","error":"`no\\r\\nyes` has a line break after `no`; remove it"}"#,
            r#"4,"id":"2","error":"`no\\nyes` has a line break after `no`; remove it"}"#,
            r#"6,"id":"3","error":"expected a whole number as the answer to `weeks`, found a text; write a whole number with the digits 0 to 9, such as `6`"}"#,
        ]
    );
}

#[test]
fn a_column_for_each_choice_is_one_question() {
    let header = "id,pain,sites___hip,sites___knee,weeks";
    let csv = format!(
        "{header}\n1,yes,1,0,7\n2,yes,1,1,7\n3,yes,0,0,7\n4,yes,,,7\n5,yes,,1,7\n6,yes,0,,7\n7,no,,,\n"
    );
    let expected = outcomes(&[
        r#"{"id":"1","answers":{"pain":"yes","weeks":7,"sites":"hip"}}"#,
        r#"{"id":"2","answers":{"pain":"yes","weeks":7,"sites":["hip","knee"]}}"#,
        r#"{"id":"3","answers":{"pain":"yes","weeks":7,"sites":"skipped"}}"#,
        r#"{"id":"4","answers":{"pain":"yes","weeks":7}}"#,
        r#"{"id":"5","answers":{"pain":"yes","weeks":7,"sites":"knee"}}"#,
        r#"{"id":"6","answers":{"pain":"yes","weeks":7}}"#,
        r#"{"id":"7","answers":{"pain":"no"}}"#,
    ]);
    assert_eq!(taken(&csv), expected);
    assert_eq!(taken(&csv.replace(',', ";")), expected);
    // An answer of zeros only is unused if the question is not asked, like any other answer.
    let unused = taken(&format!("{header}\n1,no,0,0,\n"));
    assert!(unused.ends_with(",\"unused\":[\"sites\"]}\n"), "{unused}");
    assert_eq!(
        rejects(&format!(
            "{header}\n1,yes,2,0,7\n2,yes,x,,7\n3,yes,yes,no,7\n"
        )),
        [
            r#"2,"id":"1","error":"expected 0 or 1 in `sites___hip`, found `2`"}"#,
            r#"3,"id":"2","error":"expected 0 or 1 in `sites___hip`, found `x`"}"#,
            r#"4,"id":"3","error":"expected 0 or 1 in `sites___hip`, found `yes`"}"#,
        ]
    );
}

#[test]
fn a_column_for_a_choice_needs_a_question_with_several() {
    for (header, expected) in [
        (
            "id,sites___hipp",
            "`hipp` is not a choice of `sites`; did you mean `hip`?",
        ),
        (
            "id,sites___",
            "`` is not a choice of `sites`; expected `hip` or `knee`",
        ),
        (
            "id,pain___yes",
            "`pain___yes` is for several answers, but `pain` takes one: name its column `pain`",
        ),
        (
            "id,weeks___3",
            "`weeks___3` is for several answers, but `weeks` takes one: name its column `weeks`",
        ),
        ("id,place___hip", "unknown column `place___hip`"),
        (
            "id,sites___hip,sites___hip",
            "duplicate column `sites___hip`",
        ),
        (
            "id,sites,sites___hip",
            "there is a column `sites` and columns for its choices, such as `sites___hip`: keep one or the other",
        ),
    ] {
        assert_eq!(problem(&format!("{header}\n")), expected);
    }
}
