//! Problems with a whole file: it is not text, not YAML or JSON, or a file of another kind.

use super::FileKind;
use super::table::problems;
use crate::source::Form;
use crate::words::{code_point, one_line};

problems! {
    /// A file that cannot be read.
    SyntaxProblem

    error NotUtf8 = "not-utf-8", "The file is not UTF-8 text." {
        /// Bytes in a record that are not UTF-8.
        NotUtf8 => "this is not UTF-8 text", "save the file as UTF-8";
        /// A file that is not UTF-8 text.
        NotText {
            /// The detected format.
            form: Form,
        } => form_message(*form), form_help(*form);
    }
    error WrongFile = "wrong-file", "The file is not of the expected kind." {
        WrongFile {
            /// The kind of file that was found.
            found: FileKind,
            /// The kind of file that was expected.
            wanted: FileKind,
        } => found.message(*wanted), found.help(*wanted);
    }
    error ControlCharacter = "control-character",
        "A character in the file could control a terminal or reorder text." {
        ControlCharacter {
            /// The character.
            character: char,
        } => format!("the character {} cannot be shown safely", code_point(*character)),
            "remove the character; it may be invisible in an editor";
    }
    error InvalidJson = "invalid-json", "The file cannot be read as JSON." {
        InvalidJson {
            /// The message of the JSON parser.
            problem: String,
        } => format!("this cannot be read as JSON: {}", one_line(problem)),
            "in JSON, keys and texts need double quotes, and the last entry must not be followed by a comma";
    }
    error SecondDocument = "second-document", "The file contains more than one YAML document." {
        SecondDocument => "a second YAML document begins here",
            "a file can have only one document: remove the line `---`";
    }
    error YamlTag = "yaml-tag", "A value has a YAML tag." {
        YamlTag => "YAML tags are not supported",
            "remove the word that begins with `!`, or put the value in quotes";
    }
}

fn form_message(form: Form) -> String {
    match form {
        Form::Utf16 => "this looks like UTF-16".to_owned(),
        Form::Utf32 => "this looks like UTF-32".to_owned(),
        Form::Windows1252 => {
            "this is not UTF-8 text: it looks like Windows-1252 or Latin-1".to_owned()
        }
        Form::Damaged => "this is not UTF-8 text".to_owned(),
        Form::Known(kind) => format!("this looks like {kind}, not text"),
        Form::Binary => "this is not text".to_owned(),
    }
}

fn form_help(form: Form) -> &'static str {
    match form {
        Form::Utf16 | Form::Utf32 => "save it as UTF-8",
        Form::Windows1252 | Form::Damaged => "save the file as UTF-8",
        Form::Known(_) | Form::Binary => {
            "questionnaires are text files in YAML, and answer files are text files in YAML or JSON"
        }
    }
}
