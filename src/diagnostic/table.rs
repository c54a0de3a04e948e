//! The macro that declares problems: for each code its severity, name and summary, and for each kind of problem with
//! that code its fields, its message and its help.

/// Declares an enum of problems and their codes.
///
/// An entry has the form `error UnknownQuestion = "unknown-question", "No question has that id." { ... }`. Its braces
/// contain the kinds of problems with that code, each as `Kind { field: Type } => message, help;`. The message and the
/// help can use the fields, as references; a field that neither uses is no mistake. A help of `()` means that there is
/// none.
macro_rules! problems {
    (
        $(#[$meta:meta])*
        $name:ident
        $(
            $severity:ident $code:ident = $kebab:literal, $summary:literal {
                $(
                    $(#[$kind_meta:meta])*
                    $kind:ident $({ $($(#[$field_meta:meta])* $field:ident: $type:ty),* $(,)? })?
                        => $message:expr, $help:expr;
                )+
            }
        )+
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) enum $name {
            $($(#[doc = $summary] #[doc = ""] $(#[$kind_meta])* $kind $({ $($(#[$field_meta])* $field: $type),* })?,)+)+
        }

        impl $crate::diagnostic::Code {
            $(
                #[doc = $summary]
                #[expect(non_upper_case_globals, reason = "a code reads like a variant")]
                pub(crate) const $code: Self = Self::new(
                    $crate::diagnostic::code::severity!($severity),
                    $kebab,
                    $summary,
                );
            )+
        }

        impl $name {
            /// The codes of these problems.
            pub(super) const CODES: &[$crate::diagnostic::Code] =
                &[$($crate::diagnostic::Code::$code),+];

            /// The code of the problem.
            pub(super) fn code(&self) -> $crate::diagnostic::Code {
                match self {
                    $($(Self::$kind { .. } => $crate::diagnostic::Code::$code,)+)+
                }
            }

            /// What is wrong, in one line.
            pub(super) fn message(&self) -> String {
                match self {
                    $($(Self::$kind $({ $($field),* })? => {
                        $($(let _ = $field;)*)?
                        String::from($message)
                    })+)+
                }
            }

            /// What to do about it, if there is a suggestion.
            pub(super) fn help(&self) -> Option<String> {
                match self {
                    $($(Self::$kind $({ $($field),* })? => {
                        $($(let _ = $field;)*)?
                        $crate::diagnostic::table::Help::from($help).0
                    })+)+
                }
            }
        }

        impl From<$name> for $crate::diagnostic::Problem {
            fn from(problem: $name) -> Self {
                Self::$name(problem)
            }
        }
    };
}

pub(super) use problems;

/// Converts the forms of help in a table to an optional text.
pub(super) struct Help(pub(super) Option<String>);

impl From<()> for Help {
    fn from((): ()) -> Self {
        Self(None)
    }
}

impl From<&str> for Help {
    fn from(help: &str) -> Self {
        Self(Some(help.to_owned()))
    }
}

impl From<String> for Help {
    fn from(help: String) -> Self {
        Self(Some(help))
    }
}

impl<T: Into<String>> From<Option<T>> for Help {
    fn from(help: Option<T>) -> Self {
        Self(help.map(Into::into))
    }
}
