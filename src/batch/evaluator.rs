//! Evaluates answers by tests on bits, compiled from the same conditions that are used everywhere.

use super::bits::{Bits, Mask, masks};
use super::layout::Layout;
use std::sync::Arc;

use super::test::Test;
use crate::answers::Answers;
use crate::questionnaire::{Condition, Named, QuestionIndex, Questionnaire};

/// A questionnaire whose conditions are compiled to tests on bits.
#[derive(Debug)]
pub(crate) struct Evaluator {
    pub(super) layout: Layout,
    pub(super) questions: usize,
    /// The bits that an answer to each question could set.
    answers: Vec<Vec<Mask>>,
    gates: Vec<Gate>,
    /// The named conditions that no gate needs.
    named: Vec<(usize, Test)>,
    always_asked: Bits,
    pub(super) passages: Conditions,
    pub(super) points: Conditions,
    pub(super) notices: Conditions,
}

/// Answers as bits.
#[derive(Clone, Debug)]
pub(crate) struct AnswerBits {
    /// The picked answers, in the bits of the [`Layout`].
    pub(super) picked: Bits,
    /// The questions that have an answer, including `skipped`.
    pub(super) answered: Bits,
}

/// An outcome as bits.
#[derive(Clone, Debug)]
pub(crate) struct OutcomeBits {
    /// The questions that are asked.
    pub(super) asked: Bits,
    /// The passages that are shown.
    pub(super) passages: Bits,
    /// The talking points that are shown.
    pub(super) points: Bits,
    /// The notices that are shown.
    pub(super) notices: Bits,
}

/// A question that is asked under a condition.
#[derive(Debug)]
struct Gate {
    /// The named conditions to evaluate before it, each with its bit.
    named: Vec<(usize, Test)>,
    question: usize,
    when: Test,
}

/// The conditions of items that are shown.
#[derive(Debug)]
pub(super) struct Conditions {
    /// How len items there are.
    pub(super) len: usize,
    /// The items without a condition.
    always: Bits,
    /// The items that need one test of one word, which is most of them.
    simple: Vec<Group>,
    /// The items that need more than that.
    complex: Vec<(usize, Test)>,
}

/// Conditions that test the same word, for items whose bits are in the same word. These tests run in one short loop
/// without a branch.
#[derive(Debug)]
struct Group {
    /// The index of the word of picked answers that is tested.
    tested: usize,
    /// The index of the word that is set.
    set: usize,
    /// The bits that are tested, and the bit that is set if one of them was picked.
    tests: Vec<(u64, u64)>,
}

impl Evaluator {
    /// Compiles a questionnaire.
    #[must_use]
    pub(crate) fn new(questionnaire: &Questionnaire) -> Self {
        let layout = Layout::new(questionnaire);
        let questions = questionnaire.questions.len();
        let mut always_asked = Bits::below(questions);
        let mut gates = Vec::new();
        // A gate needs only named conditions about earlier questions.
        let mut waiting: Vec<_> = questionnaire.named.iter().collect();
        let compiled = |named: &Arc<Named>| {
            let test = Test::new(&named.when, &layout);
            (layout.named(named.index), test)
        };
        for (index, question) in questionnaire.indexed_questions() {
            match Test::new(&question.when, &layout) {
                Test::Constant(true) => always_asked.insert(index.0),
                when => {
                    let is_decided =
                        |named: &Arc<Named>| named.when.questions().last() < Some(&index);
                    let (decided, later) = waiting.into_iter().partition(|named| is_decided(named));
                    waiting = later;
                    gates.push(Gate {
                        named: decided.iter().map(|named| compiled(named)).collect(),
                        question: index.0,
                        when,
                    });
                }
            }
        }
        let passages = questionnaire.article.passages();
        let passages = passages.map(|(_, _, passage)| &passage.when);
        let points = questionnaire.provider_prompt.points.iter();
        let notices = questionnaire.notices.iter();
        Self {
            passages: Conditions::new(passages, &layout),
            points: Conditions::new(points.map(|point| &point.when), &layout),
            notices: Conditions::new(notices.map(|notice| &notice.when), &layout),
            named: waiting.into_iter().map(compiled).collect(),
            answers: (0..questions)
                .map(|question| masks(layout.of(QuestionIndex(question))))
                .collect(),
            layout,
            questions,
            gates,
            always_asked,
        }
    }

    /// An empty buffer for answers.
    #[must_use]
    pub(crate) fn answers(&self) -> AnswerBits {
        AnswerBits {
            picked: Bits::below(self.layout.bits()),
            answered: Bits::below(self.questions),
        }
    }

    /// An empty buffer for an outcome.
    #[must_use]
    pub(crate) fn outcome(&self) -> OutcomeBits {
        OutcomeBits {
            asked: self.always_asked.clone(),
            passages: self.passages.always.clone(),
            points: self.points.always.clone(),
            notices: self.notices.always.clone(),
        }
    }

    /// Replaces the contents of `bits` with these answers.
    pub(crate) fn encode(&self, answers: &Answers, bits: &mut AnswerBits) {
        bits.clear();
        for (question, answer) in answers.iter() {
            bits.answered.insert(question.0);
            for bit in self.layout.answer(question, answer) {
                bits.picked.insert(bit);
            }
        }
    }

    /// Evaluates answers, and removes the answers to questions that are not asked from the picked ones.
    pub(crate) fn evaluate(&self, answers: &mut AnswerBits, outcome: &mut OutcomeBits) {
        outcome.asked.copy_from(&self.always_asked);
        for gate in &self.gates {
            answers.set_named(&gate.named);
            let asked = gate.when.holds(&answers.picked);
            outcome.asked.put(gate.question, asked);
            for mask in &self.answers[gate.question] {
                answers.picked.keep_all(*mask, asked);
            }
        }
        answers.set_named(&self.named);
        self.passages.hold(&answers.picked, &mut outcome.passages);
        self.points.hold(&answers.picked, &mut outcome.points);
        self.notices.hold(&answers.picked, &mut outcome.notices);
    }

    /// Whether a question is answered and not skipped.
    pub(super) fn is_answered(&self, question: usize, answers: &AnswerBits) -> bool {
        let masks = self.answers[question].iter();
        masks.copied().any(|mask| answers.picked.meets(mask))
    }

    /// The questions that are asked and not answered, in order.
    pub(super) fn missing<'b>(
        answers: &'b AnswerBits,
        outcome: &'b OutcomeBits,
    ) -> impl Iterator<Item = QuestionIndex> + 'b {
        outcome.asked.without(&answers.answered).map(QuestionIndex)
    }
}

impl AnswerBits {
    /// Sets the bits of named conditions that hold; each test may use the bits of those before it.
    fn set_named(&mut self, named: &[(usize, Test)]) {
        for (bit, test) in named {
            let holds = test.holds(&self.picked);
            self.picked.put(*bit, holds);
        }
    }

    /// Removes every answer.
    pub(super) fn clear(&mut self) {
        self.picked.clear();
        self.answered.clear();
    }
}

impl Conditions {
    fn new<'c>(conditions: impl Iterator<Item = &'c Condition>, layout: &Layout) -> Self {
        let tests: Vec<_> = conditions
            .map(|condition| Test::new(condition, layout))
            .collect();
        let mut sorted = Self {
            len: tests.len(),
            always: Bits::below(tests.len()),
            simple: Vec::new(),
            complex: Vec::new(),
        };
        for (index, test) in tests.into_iter().enumerate() {
            match test {
                Test::Constant(true) => sorted.always.insert(index),
                Test::Constant(false) => {}
                Test::AnyOf(mask) => sorted.push_simple(index, mask),
                test => sorted.complex.push((index, test)),
            }
        }
        sorted
    }

    fn push_simple(&mut self, index: usize, any_of: Mask) {
        let set = Mask::of(index);
        let test = (any_of.bits, set.bits);
        let same = |group: &&mut Group| group.tested == any_of.word && group.set == set.word;
        match self.simple.iter_mut().find(same) {
            Some(group) => group.tests.push(test),
            None => self.simple.push(Group {
                tested: any_of.word,
                set: set.word,
                tests: vec![test],
            }),
        }
    }

    fn hold(&self, picked: &Bits, shown: &mut Bits) {
        shown.copy_from(&self.always);
        for group in &self.simple {
            let tested = picked.word(group.tested);
            let tests = group.tests.iter();
            let set = tests.fold(0, |set, (any_of, bit)| {
                set | if tested & any_of == 0 { 0 } else { *bit }
            });
            shown.insert_all(Mask {
                word: group.set,
                bits: set,
            });
        }
        for (index, test) in &self.complex {
            shown.put(*index, test.holds(picked));
        }
    }
}
