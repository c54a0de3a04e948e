//! A word that is looked for at a place: compared by whole machine words, without a loop and without a branch.

/// How many bytes behind the last record can be looked at.
pub(in crate::batch) const PADDING: usize = Token::SHORT;

/// A word that is known beforehand.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// The first bytes, zeros behind them.
    start: [u64; Token::WORDS],
    /// The bits of these bytes that count.
    counts: [u64; Token::WORDS],
    /// What is longer than that.
    rest: Box<[u8]>,
    /// How many bytes it has.
    pub(super) length: usize,
}

/// The bytes at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window([u64; Token::WORDS]);

impl Token {
    /// As many words as are ever compared.
    pub(super) const WORDS: usize = 4;
    const SHORT: usize = Self::WORDS * size_of::<u64>();

    /// The token of a text.
    pub(super) fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let short = bytes.len().min(Self::SHORT);
        let mut start = [0; Self::SHORT];
        start[..short].copy_from_slice(&bytes[..short]);
        let mut counts = [0; Self::SHORT];
        counts[..short].fill(u8::MAX);
        Self {
            start: words(&start),
            counts: words(&counts),
            rest: bytes[short..].into(),
            length: bytes.len(),
        }
    }

    /// How many words have to be compared to tell whether it stands somewhere.
    pub(super) fn words(&self) -> usize {
        self.length.min(Self::SHORT).div_ceil(size_of::<u64>())
    }

    /// Whether it stands at a place, of which `window` shows the first bytes. `WORDS` are compared, at least as many as
    /// it has.
    pub(super) fn stands<const WORDS: usize>(
        &self,
        window: Window,
        text: &[u8],
        place: usize,
    ) -> bool {
        let mut differs = 0;
        for index in 0..WORDS {
            differs |= (window.0[index] ^ self.start[index]) & self.counts[index];
        }
        let stands = differs == 0;
        if WORDS < Self::WORDS || self.rest.is_empty() {
            stands
        } else {
            stands && self.rest_stands(text, place)
        }
    }

    fn rest_stands(&self, text: &[u8], place: usize) -> bool {
        text.get(place + Self::SHORT..)
            .is_some_and(|text| text.starts_with(&self.rest))
    }
}

impl Window {
    /// The bytes at a place; nothing where the text ends before them.
    pub(super) fn at(text: &[u8], place: usize) -> Option<Self> {
        text.get(place..)?
            .first_chunk()
            .map(|bytes| Self(words(bytes)))
    }
}

fn words(bytes: &[u8; Token::SHORT]) -> [u64; Token::WORDS] {
    let mut words = [0; Token::WORDS];
    let (chunks, _) = bytes.as_chunks();
    for (word, chunk) in words.iter_mut().zip(chunks) {
        *word = u64::from_le_bytes(*chunk);
    }
    words
}
