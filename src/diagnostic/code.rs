//! Codes: the stable names of the kinds of problems.

use std::fmt;

/// How severe a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used as it is, or a claim in it does not hold.
    Error,
    /// A likely mistake, which the author may have a reason for.
    Warning,
}

/// The kind of a problem, with a stable name that scripts and searches can rely on.
///
/// Each code has an entry in the authoring guide, `questionnaires/README.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    severity: Severity,
    name: &'static str,
    summary: &'static str,
}

/// Converts the severity that begins an entry of a table.
macro_rules! severity {
    (error) => {
        $crate::diagnostic::Severity::Error
    };
    (warning) => {
        $crate::diagnostic::Severity::Warning
    };
}

pub(super) use severity;

impl Severity {
    /// The name that scripts use.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

impl Code {
    pub(super) const fn new(severity: Severity, name: &'static str, summary: &'static str) -> Self {
        Self {
            severity,
            name,
            summary,
        }
    }

    /// The name, in kebab-case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the code means, in one sentence.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.summary
    }

    /// The severity of these problems.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.severity
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
