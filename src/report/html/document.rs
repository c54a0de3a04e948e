//! A complete HTML page that loads nothing and runs only its own script.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::escaped;
use crate::questionnaire::Direction;

/// A page, whose head and policy are generated from its content.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Document<'a> {
    /// The language of its text as a BCP 47 tag, which also determines the text direction.
    pub language: &'a str,
    /// Its title; plain text.
    pub title: &'a str,
    /// Its style sheets; no others are allowed.
    pub styles: &'a [&'a str],
    /// Its script; no other is allowed.
    pub script: Option<&'a str>,
    /// Its body; HTML.
    pub body: &'a str,
}

impl Document<'_> {
    /// The page as a file.
    #[must_use]
    pub(crate) fn render(&self) -> String {
        let Self { language, body, .. } = self;
        let direction = Direction::of(language).name();
        let policy = self.policy();
        let title = escaped(self.title.trim());
        let styles = self.styles.iter().fold(String::new(), |styles, style| {
            styles + "<style>" + style.trim() + "</style>\n"
        });
        let script = self
            .script
            .map(|script| format!("<script>{}</script>\n", script.trim()))
            .unwrap_or_default();
        format!(
            r#"<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
{styles}</head>
<body>
{body}{script}</body>
</html>
"#
        )
    }

    /// Its Content-Security-Policy: it loads nothing, sends no forms, and allows only its own styles and scripts.
    #[must_use]
    pub(crate) fn policy(&self) -> String {
        let mut directives = vec!["default-src 'none'".to_owned()];
        if let Some(script) = self.script {
            directives.push(format!("script-src {}", hash(script)));
        }
        if !self.styles.is_empty() {
            let hashes: Vec<_> = self.styles.iter().map(|style| hash(style)).collect();
            directives.push(format!("style-src {}", hashes.join(" ")));
        }
        directives.push("base-uri 'none'; form-action 'none'".to_owned());
        directives.join("; ")
    }
}

/// The source expression that allows a style or a script. The Nu HTML checker trims the text before it computes the
/// hash, so the text is trimmed here and in the page.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Document<'_> = Document {
        language: "en",
        title: "A < B",
        styles: &["a{}", "b{}\n"],
        script: Some("alert(1)"),
        body: "<p>C</p>\n",
    };

    #[test]
    fn a_policy_allows_what_the_page_has_and_nothing_else() {
        // The digests are from `openssl dgst -sha256 -binary | base64`.
        assert_eq!(
            PAGE.policy(),
            "default-src 'none'; script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; \
             style-src 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=' 'sha256-7yqHVAesot11p6HczDsgKRipvI5UPgs97z80zNXlans='; base-uri 'none'; form-action 'none'"
        );
        let bare = Document {
            styles: &[],
            script: None,
            ..PAGE
        };
        assert_eq!(
            bare.policy(),
            "default-src 'none'; base-uri 'none'; form-action 'none'"
        );
    }

    #[test]
    fn a_page_has_its_styles_before_its_body_and_its_script_after_it() {
        let page = PAGE.render();
        assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n"));
        assert!(page.ends_with(
            "<title>A &lt; B</title>\n<style>a{}</style>\n<style>b{}</style>\n</head>\n\
             <body>\n<p>C</p>\n<script>alert(1)</script>\n</body>\n</html>\n"
        ));
    }
}
