//! All texts of a questionnaire that people read.

use super::{Adapted, Article, Document, Passage, ProviderPrompt, Question, Section};
use crate::tree::Text;

/// How a text is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Markup {
    /// It is Markdown.
    Markdown,
    /// It is shown literally.
    Plain,
}

use Markup::{Markdown, Plain};

type Shown<'d> = (&'d Text, Markup);

impl Document {
    /// Every text that people read, in no particular order. Ids and addresses are not included.
    pub(crate) fn texts(&self) -> impl Iterator<Item = Shown<'_>> {
        let title = self.title.iter().map(plain);
        let own = [&self.about, &self.not_a_diagnosis, &self.get_care_now];
        let notices = self.notices.iter();
        let notices = notices.filter_map(|notice| notice.text.as_ref());
        let named = self.conditions.iter();
        let named = named.filter_map(|condition| condition.text.as_ref());
        title
            .chain(own.into_iter().flatten().map(markdown))
            .chain(notices.map(markdown))
            .chain(named.map(plain))
            .chain(self.adapted.iter().flat_map(of_adapted))
            .chain(self.questions().iter().flat_map(of_question))
            .chain(self.article.iter().flat_map(of_article))
            .chain(self.provider_prompt.iter().flat_map(of_prompt))
    }

    /// The text of each promise, which only authors read.
    pub(crate) fn promise_texts(&self) -> impl Iterator<Item = &Text> {
        let promises = self.promises.iter();
        promises.filter_map(|promise| promise.text.as_ref())
    }

    /// The text of each passage.
    pub(crate) fn passage_texts(&self) -> impl Iterator<Item = &Text> {
        self.passages().filter_map(|passage| passage.text.as_ref())
    }
}

fn markdown(text: &Text) -> Shown<'_> {
    (text, Markdown)
}

fn plain(text: &Text) -> Shown<'_> {
    (text, Plain)
}

fn passages(article: &Article) -> impl Iterator<Item = &Passage> {
    article.sections().iter().flat_map(Section::passages)
}

fn of_question(question: &Question) -> impl Iterator<Item = Shown<'_>> {
    let own = [&question.text, &question.hint, &question.why];
    let choices = question.choices();
    let labels = choices.iter().filter_map(|choice| choice.label.as_ref());
    let own = own.into_iter().flatten().map(markdown);
    let short = [&question.short, &question.group].into_iter().flatten();
    own.chain(short.chain(labels).map(plain))
}

fn of_article(article: &Article) -> impl Iterator<Item = Shown<'_>> {
    let sections = article.sections();
    let titles = sections.iter().filter_map(|section| section.title.as_ref());
    let sources = passages(article).flat_map(|passage| [&passage.title, &passage.source]);
    let own = [&article.title, &article.publisher];
    let texts = passages(article).filter_map(|passage| passage.text.as_ref());
    let headings = own
        .into_iter()
        .flatten()
        .chain(titles)
        .chain(sources.flatten());
    headings.map(plain).chain(texts.map(markdown))
}

fn of_adapted(adapted: &Adapted) -> impl Iterator<Item = Shown<'_>> {
    let texts = [
        &adapted.by,
        &adapted.reviewed_by,
        &adapted.contact,
        &adapted.license,
    ];
    texts.into_iter().flatten().map(plain)
}

fn of_prompt(prompt: &ProviderPrompt) -> impl Iterator<Item = Shown<'_>> {
    let points = prompt.points.iter().filter_map(|point| point.text.as_ref());
    let questions = prompt.questions.iter();
    let questions = questions.filter_map(|question| question.text.as_ref());
    let texts = prompt.text.iter().chain(points).chain(questions);
    texts.map(markdown)
}
