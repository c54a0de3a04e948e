//! What the conditions of a questionnaire name, question by question: this is what tells answers apart.

use crate::questionnaire::{
    ChoiceSet, Claim, Condition, Logic, Promise, QuestionIndex, Questionnaire, Range,
};

/// What conditions name of one question.
#[derive(Clone, Debug, Default)]
pub(super) struct Mentions {
    /// The choices of each entry.
    pub(super) choices: Vec<ChoiceSet>,
    /// The ranges of each entry, above its lower bound and below its upper one: each of them can be taken by itself.
    pub(super) ranges: Vec<Range>,
}

/// What all conditions of a questionnaire name, those of its promises too, by question.
pub(super) fn mentions(questionnaire: &Questionnaire) -> Vec<Mentions> {
    let mut gathered = Gathered(vec![Mentions::default(); questionnaire.questions.len()]);
    for condition in conditions(questionnaire) {
        condition.fold(&mut gathered);
    }
    gathered.0
}

/// The last question that a condition names.
pub(super) fn last_question(condition: &Condition) -> Option<QuestionIndex> {
    let mut named = Named(None);
    condition.fold(&mut named);
    named.0.map(|(_, last)| last)
}

fn conditions(questionnaire: &Questionnaire) -> impl Iterator<Item = &Condition> {
    let questions = questionnaire
        .questions
        .iter()
        .map(|question| &question.when);
    let promises = questionnaire.promises.iter().filter_map(promise_when);
    questions.chain(outputs(questionnaire)).chain(promises)
}

/// The conditions of passages and of talking points, in order: together they make an outcome.
pub(super) fn outputs(questionnaire: &Questionnaire) -> impl Iterator<Item = &Condition> {
    let passages = questionnaire
        .article
        .passages()
        .map(|(_, _, passage)| &passage.when);
    let points = questionnaire
        .provider_prompt
        .points
        .iter()
        .map(|point| &point.when);
    passages.chain(points)
}

fn promise_when(promise: &Promise) -> Option<&Condition> {
    match &promise.claim {
        Claim::Outcome { when, .. } => Some(when),
        Claim::OnlyAdds { .. } => None,
    }
}

struct Gathered(Vec<Mentions>);

impl Logic for Gathered {
    type Truth = ();

    fn includes(&mut self, question: QuestionIndex, choices: &ChoiceSet) {
        self.0[question.0].choices.push(choices.clone());
    }

    fn within(&mut self, question: QuestionIndex, range: Range) {
        let lower = Range {
            at_most: None,
            ..range
        };
        let upper = Range {
            at_least: None,
            ..range
        };
        self.0[question.0].ranges.extend([lower, upper]);
    }

    fn answered(&mut self, _: QuestionIndex) {}

    fn all(&mut self, _: Vec<()>) {}

    fn any(&mut self, _: Vec<()>) {}

    fn not(&mut self, (): ()) {}
}

/// The first and the last question that are named.
struct Named(Option<(QuestionIndex, QuestionIndex)>);

impl Named {
    fn name(&mut self, question: QuestionIndex) {
        let (first, last) = self.0.unwrap_or((question, question));
        self.0 = Some((first.min(question), last.max(question)));
    }
}

impl Logic for Named {
    type Truth = ();

    fn includes(&mut self, question: QuestionIndex, _: &ChoiceSet) {
        self.name(question);
    }

    fn within(&mut self, question: QuestionIndex, _: Range) {
        self.name(question);
    }

    fn answered(&mut self, question: QuestionIndex) {
        self.name(question);
    }

    fn all(&mut self, _: Vec<()>) {}

    fn any(&mut self, _: Vec<()>) {}

    fn not(&mut self, (): ()) {}
}
