//! dialoguer panics on a screen of fewer than three rows, and a person may make theirs that small at any time.
//!
//! It clamps the length of a page between three and the rows there are. This panic, and no other, is taken for what it
//! is: a screen that has become too small.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};

/// How the standard library, older and newer, begins what it says where the lower bound is the greater.
const CLAMPED: [&str; 2] = ["assertion failed: min <= max", "min > max"];

/// What `prompt` gives, unless the screen has become too small for it.
pub(super) fn unless_shrunk<T>(prompt: impl FnOnce() -> T) -> Option<T> {
    match catch_unwind(AssertUnwindSafe(prompt)) {
        Ok(given) => Some(given),
        Err(panic) if is_expected(panic.as_ref()) => None,
        Err(panic) => resume_unwind(panic),
    }
}

/// From now on the expected panic says nothing, while any other says what it would.
pub(super) fn expect_quietly() {
    let hook = take_hook();
    set_hook(Box::new(move |panic| {
        if !is_expected(panic.payload()) {
            hook(panic);
        }
    }));
}

fn is_expected(payload: &(dyn Any + Send)) -> bool {
    let literal = payload.downcast_ref::<&str>().copied();
    let words = literal.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    words.is_some_and(|words| CLAMPED.iter().any(|clamped| words.starts_with(clamped)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_panic_of_a_screen_that_is_too_small_is_told_from_others() {
        let rows = std::hint::black_box(2_usize);
        assert_eq!(unless_shrunk(|| 7_usize.clamp(3, rows)), None);
        assert_eq!(unless_shrunk(|| 7_usize.clamp(3, rows + 2)), Some(4));
        let other = catch_unwind(|| unless_shrunk(|| panic!("another")));
        assert!(other.is_err());
    }
}
