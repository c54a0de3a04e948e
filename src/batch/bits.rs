//! A set of small numbers with one bit each.

/// A set of numbers below a bound that is fixed when the set is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits(Vec<u64>);

/// Some numbers of a set, all in the same word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Mask {
    /// The index of the word.
    pub(super) word: usize,
    /// The bits in that word.
    pub(super) bits: u64,
}

/// How many bits a word has.
pub(super) const WORD: usize = u64::BITS as usize;

impl Mask {
    /// The mask of one number.
    pub(super) fn of(number: usize) -> Self {
        Self {
            word: number / WORD,
            bits: 1 << (number % WORD),
        }
    }
}

impl Bits {
    /// An empty set of numbers below `bound`.
    pub(super) fn below(bound: usize) -> Self {
        Self(vec![0; bound.div_ceil(WORD)])
    }

    /// Removes every number.
    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Inserts a number.
    pub(super) fn insert(&mut self, number: usize) {
        self.put(number, true);
    }

    /// Inserts a number if `is_in`. There is no branch, because the processor could not predict it.
    pub(super) fn put(&mut self, number: usize, is_in: bool) {
        self.0[number / WORD] |= u64::from(is_in) << (number % WORD);
    }

    /// Inserts the numbers of a mask.
    pub(super) fn insert_all(&mut self, mask: Mask) {
        self.0[mask.word] |= mask.bits;
    }

    /// Removes the numbers of a mask unless they `stay`, also without a branch.
    pub(super) fn keep_all(&mut self, mask: Mask, stay: bool) {
        self.0[mask.word] &= if stay { u64::MAX } else { !mask.bits };
    }

    /// The bits of the word at an index.
    pub(super) fn word(&self, word: usize) -> u64 {
        self.0[word]
    }

    /// Whether the set contains a number of the mask.
    pub(super) fn meets(&self, mask: Mask) -> bool {
        self.0[mask.word] & mask.bits != 0
    }

    /// Whether the set contains a number.
    pub(super) fn contains(&self, number: usize) -> bool {
        self.0[number / WORD] >> (number % WORD) & 1 == 1
    }

    /// Makes it equal to another set with the same bound.
    pub(super) fn copy_from(&mut self, other: &Self) {
        self.0.copy_from_slice(&other.0);
    }

    /// The numbers in this set that are not in another set with the same bound, in ascending order.
    pub(super) fn without<'b>(&'b self, other: &'b Self) -> impl Iterator<Item = usize> + 'b {
        let words = self.0.iter().zip(&other.0).map(|(one, other)| one & !other);
        words
            .enumerate()
            .flat_map(|(index, word)| ones(index, word))
    }

    /// The numbers in the set, in ascending order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        let words = self.0.iter().enumerate();
        words.flat_map(|(index, word)| ones(index, *word))
    }
}

/// The numbers in a word.
fn ones(index: usize, word: u64) -> impl Iterator<Item = usize> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let lowest = (rest != 0).then(|| rest.trailing_zeros() as usize)?;
        rest &= rest - 1;
        Some(index * WORD + lowest)
    })
}

/// Masks that together contain these numbers, one mask per word.
pub(super) fn masks(numbers: impl IntoIterator<Item = usize>) -> Vec<Mask> {
    let mut masks: Vec<Mask> = Vec::new();
    for number in numbers {
        let one = Mask::of(number);
        match masks.iter_mut().find(|mask| mask.word == one.word) {
            Some(mask) => mask.bits |= one.bits,
            None => masks.push(one),
        }
    }
    masks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_over_all_its_words() {
        let mut set = Bits::below(130);
        for number in [0, 63, 64, 129] {
            set.insert(number);
        }
        set.put(5, false);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 63, 64, 129]);
        assert!(set.contains(64) && !set.contains(65));
        let mut other = Bits::below(130);
        other.insert(63);
        assert_eq!(set.without(&other).collect::<Vec<_>>(), [0, 64, 129]);
    }
}
