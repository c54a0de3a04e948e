//! Every page is well-formed, and only the content that its policy names is active.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::tests::page::markup::{Element, elements};

/// Parses a page after checking that authored content is inert.
pub(crate) fn inert(html: &str) -> Vec<Element> {
    let elements = elements(html);
    assert_eq!(policy(&elements), expected_policy(&elements));
    let mut ids = Vec::new();
    for element in &elements {
        let Element {
            name, attributes, ..
        } = element;
        for (attribute, value) in attributes {
            assert!(!attribute.starts_with("on"), "<{name} {attribute}>");
            assert!(
                !["style", "src", "srcset", "action", "formaction", "target"]
                    .contains(&attribute.as_str())
            );
            if attribute == "id" {
                assert!(!ids.contains(&value), "two elements have the id {value}");
                ids.push(value);
            }
        }
        if name == "a" {
            let href = element.attribute("href").expect("a link leads somewhere");
            let leads_out = ["http://", "https://", "mailto:", "tel:", "sms:"]
                .iter()
                .any(|scheme| href.starts_with(scheme));
            assert!(leads_out || href.starts_with('#'), "{href}");
            assert_eq!(element.attribute("rel"), leads_out.then_some("noreferrer"));
        }
    }
    elements
}

fn policy(elements: &[Element]) -> &str {
    let policy = elements
        .iter()
        .find(|element| element.attribute("http-equiv") == Some("Content-Security-Policy"));
    policy
        .and_then(|meta| meta.attribute("content"))
        .expect("a page has a policy")
}

/// The policy that allows the styles and scripts of the page and nothing else.
fn expected_policy(elements: &[Element]) -> String {
    let hashes = |name: &str| {
        let named = elements.iter().filter(|element| element.name == name);
        let run = named.filter(|element| element.attribute("type").is_none());
        let hash = |element: &Element| STANDARD.encode(Sha256::digest(&element.text));
        run.fold(String::new(), |hashes, element| {
            hashes + " 'sha256-" + &hash(element) + "'"
        })
    };
    let scripts = Some(hashes("script")).filter(|hashes| !hashes.is_empty());
    let scripts = scripts.map(|hashes| format!("script-src{hashes}; "));
    format!(
        "default-src 'none'; {}style-src{}; base-uri 'none'; form-action 'none'",
        scripts.unwrap_or_default(),
        hashes("style")
    )
}
