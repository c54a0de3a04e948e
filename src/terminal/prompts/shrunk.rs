//! Catches the panic of dialoguer on a screen of fewer than three rows, since a person can resize theirs at any time.
//!
//! dialoguer clamps the length of a page between three and the number of rows. Only this panic is caught.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind, set_hook, take_hook};

/// The beginning of the standard library's message, older and newer, when the lower bound is greater than the upper.
const CLAMPED: [&str; 2] = ["assertion failed: min <= max", "min > max"];

/// Runs `prompt`; `None` if the screen became too small for it.
pub(super) fn unless_shrunk<T>(prompt: impl FnOnce() -> T) -> Option<T> {
    match catch_unwind(AssertUnwindSafe(prompt)) {
        Ok(given) => Some(given),
        Err(panic) if is_expected(panic.as_ref()) => None,
        Err(panic) => resume_unwind(panic),
    }
}

/// Silences the message of the expected panic.
pub(super) fn silence_expected() {
    let hook = take_hook();
    set_hook(Box::new(move |panic| {
        if !is_expected(panic.payload()) {
            hook(panic);
        }
    }));
}

fn is_expected(payload: &(dyn Any + Send)) -> bool {
    let literal = payload.downcast_ref::<&str>().copied();
    let message = literal.or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    message.is_some_and(|message| CLAMPED.iter().any(|clamped| message.starts_with(clamped)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_panic_of_a_screen_that_is_too_small_is_caught() {
        let rows = std::hint::black_box(2_usize);
        assert_eq!(unless_shrunk(|| 7_usize.clamp(3, rows)), None);
        assert_eq!(unless_shrunk(|| 7_usize.clamp(3, rows + 2)), Some(4));
        let other = catch_unwind(|| unless_shrunk(|| panic!("another")));
        assert!(other.is_err());
    }
}
