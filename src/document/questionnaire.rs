//! A questionnaire file as authored.

use super::{Allow, Condition};
use crate::diagnostic::Fault;
use crate::tree::{At, Authored, Faults, Fields, Node, NodeId, Scalar, Text, Value, entries};

/// A questionnaire file.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The version of this format.
    pub selfcheck: Option<At<i64>>,
    /// The id of the questionnaire.
    pub id: Option<Text>,
    /// Its title.
    pub title: Option<Text>,
    /// Its own version.
    pub version: Option<Text>,
    /// The language of its texts, a BCP 47 tag.
    pub language: Option<Text>,
    /// Shown before the first question; Markdown.
    pub about: Option<Text>,
    /// Shown before the first question and with every outcome; Markdown.
    pub not_a_diagnosis: Option<Text>,
    /// The questions, in the order in which they are asked.
    pub questions: Option<At<Vec<Question>>>,
    /// The text to read.
    pub article: Option<Article>,
    /// What is said to everybody, and what to bring up.
    pub provider_prompt: Option<ProviderPrompt>,
    /// Claims about every set of answers.
    pub promises: Vec<Promise>,
    /// Warnings that are not to be given of the texts that stand at this level.
    pub allow: Option<At<Allow>>,
}

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Where it stands.
    pub node: NodeId,
    /// Its id.
    pub id: Option<Text>,
    /// `yes_no`, `select_one`, `select_multiple` or `integer`.
    pub question_type: Option<Text>,
    /// What is asked.
    pub text: Option<Text>,
    /// How to answer.
    pub hint: Option<Text>,
    /// Why it is asked.
    pub why: Option<Text>,
    /// The heading that it stands under.
    pub group: Option<Text>,
    /// The choices, in the order in which they are offered; for `yes_no` other labels for its own.
    pub choices: Option<At<Vec<Choice>>>,
    /// The least number that is allowed.
    pub min: Option<At<i64>>,
    /// The most that is allowed.
    pub max: Option<At<i64>>,
    /// When it is asked; always, if left out.
    pub when: Option<Condition>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// A choice, written `id: Label` or `id: {label: Label, exclusive: true}`.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its id.
    pub id: Text,
    /// How it is shown.
    pub label: Option<Text>,
    /// Whether it can only be given alone.
    pub exclusive: Option<At<bool>>,
}

/// The text to read.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Its title.
    pub title: Option<Text>,
    /// Who published the facts.
    pub publisher: Option<Text>,
    /// When they were last reviewed: YYYY-MM or YYYY-MM-DD.
    pub reviewed: Option<Text>,
    /// Where they can be read.
    pub url: Option<Text>,
    /// The sections, in order.
    pub sections: Option<At<Vec<Section>>>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// A heading with its passages.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its id.
    pub id: Option<Text>,
    /// The heading.
    pub title: Option<Text>,
    /// The passages, in order.
    pub passages: Option<At<Vec<Passage>>>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// A piece of the article that is shown or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Passage {
    /// Its id.
    pub id: Option<Text>,
    /// When it is shown; always, if left out.
    pub when: Option<Condition>,
    /// Markdown.
    pub text: Option<Text>,
    /// Where its facts come from, if not from the article's own source.
    pub source: Option<Text>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// The "talk to your provider" prompt.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderPrompt {
    /// Always shown; Markdown.
    pub text: Option<Text>,
    /// What to bring up.
    pub points: Vec<Point>,
    /// What to ask.
    pub questions: Vec<ProviderQuestion>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// Something to bring up.
#[derive(Clone, Debug, PartialEq)]
pub struct Point {
    /// Its id.
    pub id: Option<Text>,
    /// When it is shown; always, if left out.
    pub when: Option<Condition>,
    /// Markdown.
    pub text: Option<Text>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// Something to ask, written as a text or as `{id, text}`.
#[derive(Clone, Debug, PartialEq)]
pub struct ProviderQuestion {
    /// Its id, if it has one.
    pub id: Option<Text>,
    /// Markdown.
    pub text: Option<Text>,
}

/// A claim about every set of answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// Where it stands.
    pub node: NodeId,
    /// The claim in words.
    pub text: Option<Text>,
    /// The sets of answers of which it speaks; all, if left out.
    pub when: Option<Condition>,
    /// Passages that are shown then, each as `section/passage`.
    pub shows: Option<Vec<Text>>,
    /// Passages that are not shown then, each as `section/passage`.
    pub hides: Option<Vec<Text>>,
    /// Talking points that are made then.
    pub points: Option<Vec<Text>>,
    /// The answer that never takes a passage away.
    pub only_adds: Option<At<OnlyAdds>>,
    /// Warnings that are not to be given here.
    pub allow: Option<At<Allow>>,
}

/// `{QUESTION: CHOICE}`: changing the answer to the question to that choice removes no passage.
#[derive(Clone, Debug, PartialEq)]
pub struct OnlyAdds {
    /// Each question with its choice; one is expected.
    pub changes: Vec<(Text, At<Scalar>)>,
}

impl Authored for Document {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let document = Self {
            selfcheck: fields.required("selfcheck", faults),
            id: fields.required("id", faults),
            title: fields.required("title", faults),
            version: fields.required("version", faults),
            language: fields.required("language", faults),
            about: fields.required("about", faults),
            not_a_diagnosis: fields.required("not_a_diagnosis", faults),
            questions: fields.required_under("questions", faults),
            article: fields.required("article", faults),
            provider_prompt: fields.required("provider_prompt", faults),
            promises: fields.optional("promises", faults).unwrap_or_default(),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(document)
    }
}

impl Authored for Question {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let question_type: Option<Text> = fields.required("type", faults);
        let choices = match question_type.as_ref().map(|name| name.value.as_str()) {
            Some("select_one" | "select_multiple") => {
                fields.required_under::<Choices>("choices", faults)
            }
            _ => fields.optional_under::<Choices>("choices", faults),
        };
        let question = Self {
            node: node.id,
            id: fields.required("id", faults),
            question_type,
            text: fields.required("text", faults),
            hint: fields.optional("hint", faults),
            why: fields.optional("why", faults),
            group: fields.optional("group", faults),
            choices: choices.map(|At { node, value }| At {
                node,
                value: value.0,
            }),
            min: fields.optional("min", faults),
            max: fields.optional("max", faults),
            when: fields.optional("when", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(question)
    }
}

/// The mapping under `choices`.
struct Choices(Vec<Choice>);

impl Authored for Choices {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let choices = entries(node, faults)?
            .into_iter()
            .map(|(id, body)| choice(id, body, faults));
        Some(Self(choices.collect()))
    }
}

fn choice(id: Text, body: &Node, faults: &mut Faults) -> Choice {
    if !matches!(body.value, Value::Mapping(_)) {
        return Choice {
            id,
            label: Text::read(body, faults),
            exclusive: None,
        };
    }
    let Some(mut fields) = Fields::of(body, faults) else {
        return Choice {
            id,
            label: None,
            exclusive: None,
        };
    };
    let label = fields.required("label", faults);
    let exclusive = fields.optional("exclusive", faults);
    fields.finish(faults);
    Choice {
        id,
        label,
        exclusive,
    }
}

impl Authored for Article {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let article = Self {
            title: fields.required("title", faults),
            publisher: fields.required("publisher", faults),
            reviewed: fields.required("reviewed", faults),
            url: fields.optional("url", faults),
            sections: fields.required_under("sections", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(article)
    }
}

impl Authored for Section {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let section = Self {
            id: fields.required("id", faults),
            title: fields.required("title", faults),
            passages: fields.required_under("passages", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(section)
    }
}

impl Authored for Passage {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let passage = Self {
            id: fields.required("id", faults),
            when: fields.optional("when", faults),
            text: fields.required("text", faults),
            source: fields.optional("source", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(passage)
    }
}

impl Authored for ProviderPrompt {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let prompt = Self {
            text: fields.required("text", faults),
            points: fields.optional("points", faults).unwrap_or_default(),
            questions: fields.optional("questions", faults).unwrap_or_default(),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(prompt)
    }
}

impl Authored for Point {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let point = Self {
            id: fields.required("id", faults),
            when: fields.optional("when", faults),
            text: fields.required("text", faults),
            allow: fields.optional_under("allow", faults),
        };
        fields.finish(faults);
        Some(point)
    }
}

impl Authored for ProviderQuestion {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        if !matches!(node.value, Value::Mapping(_)) {
            return Text::read(node, faults).map(|text| Self {
                id: None,
                text: Some(text),
            });
        }
        let mut fields = Fields::of(node, faults)?;
        let question = Self {
            id: fields.required("id", faults),
            text: fields.required("text", faults),
        };
        fields.finish(faults);
        Some(question)
    }
}

impl Authored for Promise {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut fields = Fields::of(node, faults)?;
        let promise = Self {
            node: node.id,
            text: fields.required("text", faults),
            when: fields.optional("when", faults),
            shows: fields.optional("shows", faults),
            hides: fields.optional("hides", faults),
            points: fields.optional("points", faults),
            only_adds: fields.optional_under("only_adds", faults),
            allow: fields.optional_under("allow", faults),
        };
        let claims = ["shows", "hides", "points", "only_adds"];
        if !fields.has_unknown() && !claims.iter().any(|claim| fields.has(claim)) {
            faults.push(node.id, Fault::NoClaim { mixed: false });
        }
        fields.finish(faults);
        Some(promise)
    }
}

impl Authored for OnlyAdds {
    fn read(node: &Node, faults: &mut Faults) -> Option<Self> {
        let mut changes = Vec::new();
        for (question, choice) in entries(node, faults)? {
            if let Some(choice) = At::<Scalar>::read(choice, faults) {
                changes.push((question, choice));
            }
        }
        Some(Self { changes })
    }
}
