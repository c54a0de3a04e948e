//! The texts about saving an outcome or answers to a file.

use super::interview::in_quotes;

/// The words of one offer to save.
pub(crate) struct Offer {
    pub(crate) question: &'static str,
    pub(crate) choose_a_name: &'static str,
    /// In front of the proposed name.
    save_as: &'static str,
    pub(crate) decline: &'static str,
    /// Which extensions a file name can have.
    pub(crate) extensions: &'static str,
}

/// The offer to save an outcome.
pub(crate) const OUTCOME: Offer = Offer {
    question: "Save this to a file so you can take it with you?",
    choose_a_name: "Save it under a name that you choose",
    save_as: "Save it as",
    decline: "Do not save it",
    extensions: "Use a name that ends with .html for a page, .md for Markdown or .txt for plain text.",
};

/// The offer to save answers.
pub(crate) const ANSWERS: Offer = Offer {
    question: "Save your answers to another file?",
    choose_a_name: "Save them under a name that you choose",
    save_as: "Save them as",
    decline: "Do not save them",
    extensions: "Use a name that ends with .yaml.",
};

impl Offer {
    /// Accepts the proposed name.
    pub(crate) fn as_proposed(&self, name: &str) -> String {
        format!("{} {}", self.save_as, in_quotes(name))
    }

    /// The extension of a file name is not supported.
    pub(crate) fn unsupported(&self, extension: &str) -> String {
        format!("{extension} is not supported. {}", self.extensions)
    }
}

pub(crate) const NO_HOME_FOLDER: &str = "Your home folder could not be found.";
pub(crate) const CONTINUE_WITH_IT: &str = "Continue with the answers in it";
pub(crate) const ANOTHER_FILE: &str = "Choose another file";
pub(crate) const NOT_BEING_SAVED: &str =
    "Your answers are not being saved. You can still continue.";

/// A file of this name would be replaced.
pub(crate) fn already_exists(name: &str) -> String {
    format!("A file named {} already exists.", in_quotes(name))
}

/// A file name contains control characters or the like.
pub(crate) fn unsafe_characters(name: &str) -> String {
    format!(
        "{} contains characters that cannot be shown.",
        in_quotes(name)
    )
}

/// A file name is not one.
pub(crate) fn not_a_file_name(name: &str) -> String {
    format!("{} is not a file name.", in_quotes(name))
}

/// A file name is that of a folder.
pub(crate) fn is_a_folder(name: &str) -> String {
    format!("{} is a folder.", in_quotes(name))
}

/// The folder of a file does not exist.
pub(crate) fn no_such_folder(folder: &str) -> String {
    format!("There is no folder {}.", in_quotes(folder))
}

/// The command has read this file, and must not replace it.
pub(crate) fn was_read(name: &str, role: &str) -> String {
    format!("\"{name}\" is the file that {role} was read from.")
}

/// The command writes something else to this file.
pub(crate) fn is_written(name: &str, role: &str) -> String {
    format!("\"{name}\" is the file that {role} is written to.")
}

/// Where something was saved.
pub(crate) fn saved_to(path: &str) -> String {
    format!("\nSaved to {path}\n")
}

/// Where the answers are after an interrupt, and the command to continue with.
pub(crate) fn continue_with(path: &str, command: &str) -> String {
    format!("Your answers so far are in {path}. To continue:\n  {command}\n")
}
