//! A text known in advance, whose first bytes are compared in one operation.

/// A text to look for.
#[derive(Debug)]
pub(super) struct Literal {
    text: Box<[u8]>,
    /// Its first bytes, followed by zeros.
    start: u128,
    /// The bits of these bytes that are compared.
    mask: u128,
}

const COMPARED: usize = size_of::<u128>();

/// The first bytes of a text, if it is as long as one comparison.
#[inline]
pub(super) fn start(text: &[u8]) -> Option<u128> {
    text.first_chunk().copied().map(u128::from_le_bytes)
}

impl Literal {
    pub(super) fn new(text: &str) -> Self {
        let length = text.len().min(COMPARED);
        let mut bytes = [0; COMPARED];
        bytes[..length].copy_from_slice(&text.as_bytes()[..length]);
        Self {
            text: text.as_bytes().into(),
            start: u128::from_le_bytes(bytes),
            mask: u128::MAX >> (8 * (COMPARED - length)),
        }
    }

    /// Whether a text with this start can begin with the literal.
    #[inline]
    pub(super) fn fits(&self, start: u128) -> bool {
        (start ^ self.start) & self.mask == 0
    }

    /// The text after the literal, if it begins with the literal.
    #[inline]
    pub(super) fn after<'t>(&self, text: &'t [u8]) -> Option<&'t [u8]> {
        if self.text.len() > COMPARED {
            return text.strip_prefix(&*self.text);
        }
        text.get(self.text.len()..)
    }
}
