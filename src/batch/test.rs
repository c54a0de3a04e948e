//! A condition as tests on bits.

use super::bits::{Bits, Mask, masks};
use super::layout::Layout;
use crate::questionnaire::{Condition, Entry, Logic, Memo, Named, Range};

/// What a condition is compiled to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    /// A constant.
    Constant(bool),
    /// At least one of these bits is set.
    AnyOf(Mask),
    /// The part does not hold.
    Not(Box<Self>),
    /// Every part holds.
    All(Vec<Self>),
    /// At least one part holds.
    Any(Vec<Self>),
    /// The number of parts that hold is in a range.
    Count(Range, Vec<Self>),
}

impl Test {
    /// Compiles a condition.
    pub(super) fn new(condition: &Condition, layout: &Layout) -> Self {
        condition.fold(&mut Compiler {
            layout,
            memo: Memo::default(),
        })
    }

    /// Whether it holds for the picked answers. Most tests have a single mask, which needs no call.
    #[inline]
    pub(super) fn holds(&self, picked: &Bits) -> bool {
        match self {
            Self::AnyOf(mask) => picked.meets(*mask),
            _ => self.parts_hold(picked),
        }
    }

    #[inline(never)]
    fn parts_hold(&self, picked: &Bits) -> bool {
        match self {
            Self::Constant(holds) => *holds,
            Self::AnyOf(_) => self.holds(picked),
            Self::Not(part) => !part.holds(picked),
            Self::All(parts) => parts.iter().all(|part| part.holds(picked)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(picked)),
            Self::Count(range, parts) => {
                let holding = parts.iter().filter(|part| part.holds(picked)).count();
                range.contains(i64::try_from(holding).unwrap_or(i64::MAX))
            }
        }
    }
}

struct Compiler<'l> {
    layout: &'l Layout,
    memo: Memo<Test>,
}

impl Compiler<'_> {
    /// A test that at least one of these bits is set.
    fn meets(&mut self, bits: impl IntoIterator<Item = usize>) -> Test {
        let masks = masks(bits).into_iter();
        self.any(masks.map(Test::AnyOf).collect())
    }
}

impl Logic for Compiler<'_> {
    type Truth = Test;

    fn entry(&mut self, entry: &Entry) -> Test {
        self.meets(self.layout.accepted(entry))
    }

    fn all(&mut self, parts: Vec<Test>) -> Test {
        let mut kept = Vec::new();
        for part in parts {
            match part {
                Test::Constant(true) => {}
                Test::Constant(false) => return part,
                Test::All(parts) => kept.extend(parts),
                part => kept.push(part),
            }
        }
        match kept.len() {
            0 => Test::Constant(true),
            1 => kept.remove(0),
            _ => Test::All(kept),
        }
    }

    /// Bits of the same word are tested together, even if they belong to different questions.
    fn any(&mut self, mut parts: Vec<Test>) -> Test {
        let mut kept: Vec<Test> = Vec::new();
        while let Some(part) = parts.pop() {
            match part {
                Test::Constant(false) => {}
                Test::Constant(true) => return part,
                Test::Any(inner) => parts.extend(inner),
                Test::AnyOf(mask) => match same_word(&mut kept, mask) {
                    Some(met) => met.bits |= mask.bits,
                    None => kept.push(Test::AnyOf(mask)),
                },
                part => kept.push(part),
            }
        }
        match kept.len() {
            0 => Test::Constant(false),
            1 => kept.remove(0),
            _ => Test::Any(kept),
        }
    }

    fn not(&mut self, part: Test) -> Test {
        match part {
            Test::Constant(holds) => Test::Constant(!holds),
            Test::Not(part) => *part,
            part => Test::Not(Box::new(part)),
        }
    }

    fn count(&mut self, range: Range, parts: Vec<Test>) -> Test {
        Test::Count(range, parts)
    }

    /// A named condition is evaluated once, and has a bit.
    fn holds(&mut self, named: &Named, truth: Test) -> Test {
        match truth {
            Test::Constant(_) => truth,
            _ => Test::AnyOf(Mask::of(self.layout.named(named.index))),
        }
    }

    fn memo(&mut self) -> &mut Memo<Test> {
        &mut self.memo
    }
}

fn same_word(tests: &mut [Test], mode: Mask) -> Option<&mut Mask> {
    tests.iter_mut().find_map(|test| match test {
        Test::AnyOf(mask) if mask.word == mode.word => Some(mask),
        _ => None,
    })
}
