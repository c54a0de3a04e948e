//! The stable name of each kind of problem.

use std::fmt;

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file cannot be used as it is, or a claim in it does not hold.
    Error,
    /// Worth a second look; an author may have a reason for it.
    Warning,
}

/// What kind of problem it is: a name that scripts and searches can rely on.
///
/// Each one has an entry in the authoring guide, `questionnaires/README.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    severity: Severity,
    name: &'static str,
    summary: &'static str,
}

/// The severity that an entry of the table begins with.
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
    /// The name by which scripts know it.
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

    /// What it means, in one sentence.
    #[must_use]
    pub const fn summary(self) -> &'static str {
        self.summary
    }

    /// How much it weighs.
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
