//! A program as it would be written by hand for the osteonecrosis questionnaire only: `serde_json` reads records into a
//! struct, conditions are Rust, and the output has the same lines.

use std::io::{BufRead, Write};

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record<'r> {
    #[serde(borrow)]
    id: &'r RawValue,
    answers: Answers,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    joint_pain: Option<YesNo>,
    pain_sites: Option<Sites>,
    weight_bearing_pain: Option<YesNo>,
    constant_pain: Option<YesNo>,
    trouble_walking: Option<YesNo>,
    joint_injury: Option<YesNo>,
    corticosteroids: Option<Corticosteroids>,
    heavy_alcohol: Option<YesNo>,
    smoking: Option<YesNo>,
    hiv_status: Option<HivStatus>,
    high_blood_fats: Option<YesNo>,
    bisphosphonates: Option<Bisphosphonates>,
    bisphosphonates_by_vein: Option<YesNo>,
    more_exercise: Option<YesNo>,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum YesNo {
    Yes,
    No,
    Unsure,
    Skipped,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Sites {
    Several(Vec<Site>),
    Skipped(Skipped),
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Skipped {
    Skipped,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Site {
    Hip,
    Knee,
    Shoulder,
    Other,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Corticosteroids {
    Never,
    ShortTerm,
    LongTerm,
    Unsure,
    Skipped,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum HivStatus {
    Positive,
    Negative,
    Unknown,
    Skipped,
}

#[derive(Clone, Copy, Deserialize, PartialEq)]
#[serde(rename_all = "snake_case")]
enum Bisphosphonates {
    Never,
    UpToFiveYears,
    OverFiveYears,
    Unsure,
    Skipped,
}

#[derive(Serialize)]
struct Outcome<'r> {
    id: &'r RawValue,
    shown: Vec<&'static str>,
    points: Vec<&'static str>,
    notices: Vec<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unused: Vec<&'static str>,
}

/// Evaluates each line of the input.
pub(crate) fn evaluate(mut input: impl BufRead, mut output: impl Write) {
    let mut line = Vec::new();
    while input.read_until(b'\n', &mut line).expect("it can be read") > 0 {
        let record: Record<'_> = serde_json::from_slice(&line).expect("a right record");
        serde_json::to_writer(&mut output, &outcome(record)).expect("it can be written");
        output.write_all(b"\n").expect("it can be written");
        line.clear();
    }
    output.flush().expect("it can be written");
}

fn outcome(record: Record<'_>) -> Outcome<'_> {
    use YesNo::{Unsure, Yes};
    let Record { id, answers: mut a } = record;
    let mut unused = Vec::new();
    let pain = a.joint_pain == Some(Yes);
    if !pain {
        drop_unused(&mut a.pain_sites, "pain_sites", &mut unused);
        drop_unused(
            &mut a.weight_bearing_pain,
            "weight_bearing_pain",
            &mut unused,
        );
        drop_unused(&mut a.constant_pain, "constant_pain", &mut unused);
    }
    let perhaps = |answer: Option<YesNo>| matches!(answer, Some(Yes | Unsure));
    if !(perhaps(a.weight_bearing_pain) || perhaps(a.constant_pain)) {
        drop_unused(&mut a.trouble_walking, "trouble_walking", &mut unused);
    }
    if !took_bone_medicine(&a) {
        drop_unused(
            &mut a.bisphosphonates_by_vein,
            "bisphosphonates_by_vein",
            &mut unused,
        );
    }
    if !perhaps(a.joint_pain) {
        drop_unused(&mut a.more_exercise, "more_exercise", &mut unused);
    }
    Outcome {
        id,
        shown: shown(&a),
        points: points(&a),
        notices: notices(&a),
        unused,
    }
}

fn drop_unused<T>(answer: &mut Option<T>, question: &'static str, unused: &mut Vec<&'static str>) {
    if answer.take().is_some() {
        unused.push(question);
    }
}

fn hip(a: &Answers) -> bool {
    matches!(&a.pain_sites, Some(Sites::Several(sites)) if sites.contains(&Site::Hip))
}

/// Whether a bone medicine was taken, or may have been.
fn took_bone_medicine(a: &Answers) -> bool {
    use Bisphosphonates::{OverFiveYears, Unsure, UpToFiveYears};
    matches!(
        a.bisphosphonates,
        Some(UpToFiveYears | OverFiveYears | Unsure)
    )
}

fn those(all: &[(bool, &'static str)]) -> Vec<&'static str> {
    let holding = all.iter().filter(|(holds, _)| *holds);
    holding.map(|(_, name)| *name).collect()
}

fn shown(a: &Answers) -> Vec<&'static str> {
    use YesNo::{Unsure, Yes};
    let yes = |answer: Option<YesNo>| answer == Some(Yes);
    let perhaps = |answer: Option<YesNo>| matches!(answer, Some(Yes | Unsure));
    let hiv = a.hiv_status == Some(HivStatus::Positive);
    let long_term = a.corticosteroids == Some(Corticosteroids::LongTerm);
    let steroids = long_term || a.corticosteroids == Some(Corticosteroids::Unsure);
    let bone_medicine = yes(a.joint_pain) || took_bone_medicine(a);
    let possible_cause =
        long_term || yes(a.heavy_alcohol) || yes(a.smoking) || yes(a.joint_injury) || hiv;
    let signs = perhaps(a.joint_pain) || possible_cause;
    let surgery_site = matches!(
        &a.pain_sites,
        Some(Sites::Several(sites)) if sites.iter().any(|site| *site != Site::Other)
    );
    those(&[
        (true, "what_is/bone_death"),
        (signs, "what_is/usual_sites"),
        (true, "what_is/who_gets_it"),
        (true, "causes/blood_supply"),
        (perhaps(a.joint_injury), "causes/injury"),
        (steroids, "causes/corticosteroids"),
        (perhaps(a.heavy_alcohol), "causes/alcohol"),
        (perhaps(a.smoking), "causes/smoking"),
        (hiv, "causes/hiv"),
        (hiv, "causes/hiv_medicines"),
        (perhaps(a.high_blood_fats) || hiv, "causes/blood_fats"),
        (signs, "how_do_i_know/joint_pain"),
        (hip(a), "how_do_i_know/hip_pain"),
        (
            perhaps(a.weight_bearing_pain) || possible_cause,
            "how_do_i_know/weight_bearing",
        ),
        (yes(a.constant_pain), "how_do_i_know/constant_pain"),
        (yes(a.trouble_walking), "how_do_i_know/walking"),
        (signs, "how_do_i_know/tests"),
        (
            yes(a.joint_pain) || perhaps(a.joint_injury),
            "what_can_i_do/recovery",
        ),
        (
            perhaps(a.heavy_alcohol) || steroids,
            "what_can_i_do/stopping",
        ),
        (yes(a.joint_pain), "what_can_i_do/first_treatments"),
        (yes(a.joint_pain), "what_can_i_do/medicines"),
        (bone_medicine, "what_can_i_do/bisphosphonates"),
        (bone_medicine, "what_can_i_do/jaw"),
        (
            yes(a.trouble_walking) || yes(a.constant_pain) && surgery_site,
            "what_can_i_do/surgery",
        ),
        (yes(a.trouble_walking), "what_can_i_do/joint_replacement"),
        (true, "bottom_line/talk_first"),
        (
            hiv || a.hiv_status == Some(HivStatus::Unknown),
            "bottom_line/hiv",
        ),
        (perhaps(a.joint_pain), "bottom_line/exercise"),
        (true, "more_information/links"),
    ])
}

fn points(a: &Answers) -> Vec<&'static str> {
    use YesNo::{Unsure, Yes};
    let yes = |answer: Option<YesNo>| answer == Some(Yes);
    let over_five = a.bisphosphonates == Some(Bisphosphonates::OverFiveYears);
    let unsure = [
        a.joint_pain,
        a.weight_bearing_pain,
        a.constant_pain,
        a.trouble_walking,
        a.joint_injury,
        a.heavy_alcohol,
        a.smoking,
        a.high_blood_fats,
        a.bisphosphonates_by_vein,
        a.more_exercise,
    ];
    let unsure = unsure.contains(&Some(Unsure))
        || a.corticosteroids == Some(Corticosteroids::Unsure)
        || a.bisphosphonates == Some(Bisphosphonates::Unsure);
    those(&[
        (yes(a.joint_pain), "joint_pain"),
        (hip(a), "hip_pain"),
        (yes(a.weight_bearing_pain), "weight_bearing"),
        (yes(a.constant_pain), "constant_pain"),
        (yes(a.trouble_walking), "trouble_walking"),
        (yes(a.joint_injury), "joint_injury"),
        (
            matches!(
                a.corticosteroids,
                Some(Corticosteroids::ShortTerm | Corticosteroids::LongTerm)
            ),
            "corticosteroids",
        ),
        (yes(a.heavy_alcohol), "alcohol"),
        (yes(a.smoking), "smoking"),
        (a.hiv_status == Some(HivStatus::Positive), "hiv"),
        (a.hiv_status == Some(HivStatus::Unknown), "hiv_test"),
        (yes(a.high_blood_fats), "blood_fats"),
        (
            over_five || yes(a.bisphosphonates_by_vein),
            "bisphosphonates",
        ),
        (yes(a.more_exercise), "exercise"),
        (unsure, "unsure"),
    ])
}

fn notices(a: &Answers) -> Vec<&'static str> {
    let yes = |answer: Option<YesNo>| answer == Some(YesNo::Yes);
    those(&[
        (yes(a.trouble_walking), "cannot_walk"),
        (yes(a.joint_pain) && yes(a.joint_injury), "new_injury"),
    ])
}
