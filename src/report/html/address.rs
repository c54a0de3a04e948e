//! Validates the targets of links.

use std::net::Ipv4Addr;

/// Whether `url` is a web or mail address, or a telephone number to call or text, that is well-formed enough for every
/// browser to interpret it the same way.
#[must_use]
pub(crate) fn may_be_followed(url: &str) -> bool {
    let Some((scheme, rest)) = url.split_once(':') else {
        return false;
    };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(is_web),
        "mailto" => rest.starts_with(char::is_alphanumeric) && is_path(rest),
        "tel" | "sms" => is_number(rest) && is_path(rest),
        _ => false,
    }
}

fn is_web(rest: &str) -> bool {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (place, path) = rest.split_at(end);
    let (host, port) = place.split_once(':').unwrap_or((place, "443"));
    is_host(host) && port.parse::<u16>().is_ok() && is_path(path)
}

/// A host name without user information, or an IPv4 address.
fn is_host(host: &str) -> bool {
    let in_label = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let is_name = host
        .split('.')
        .all(|label| !label.is_empty() && label.chars().all(in_label));
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with(|c: char| c.is_ascii_digit());
    is_name && (!is_number || host.parse::<Ipv4Addr>().is_ok())
}

/// A telephone number as it is dialed, with an optional extension or text message.
fn is_number(rest: &str) -> bool {
    let end = rest.find([';', '?']).unwrap_or(rest.len());
    let number = ESCAPED_IN_NUMBERS
        .iter()
        .fold(rest[..end].to_owned(), |number, escape| {
            number.replace(escape, " ")
        });
    let is_dialed = |c: char| c.is_ascii_digit() || "+*#-.(), ".contains(c);
    number.contains(|c: char| c.is_ascii_digit()) && number.chars().all(is_dialed)
}

/// A space, `#`, `(`, `)`, `+`, `,`.
const ESCAPED_IN_NUMBERS: [&str; 8] = ["%20", "%23", "%28", "%29", "%2B", "%2b", "%2C", "%2c"];

/// Other characters of an address are escaped in the page, except for one `#`, and `%` followed by two hexadecimal
/// digits.
fn is_path(path: &str) -> bool {
    let is_escape = |digits: &str| {
        let digits = digits.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    !path.contains('^') && path.matches('#').count() <= 1 && path.split('%').skip(1).all(is_escape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_web_mail_and_telephone_may_be_followed() {
        for url in [
            "https://example.org",
            "HTTP://example.org:8080/a_b/~c?d[]=e%20f#g",
            "https://bücher.example/ü",
            "https://127.0.0.1/",
            "https://example.org/a b",
            "mailto:a@example.org",
            "tel:911",
            "TEL:+1-800-555-0100;ext=12",
            "tel:+1 (800) 555.0100",
            "tel:%2B1%20800%20555%200100",
            "tel:*3555",
            "tel:*123#",
            "tel:%23250",
            "sms:741741",
            "Sms:741741?body=HOME%20now",
            "sms:+15550100,+15550101?&body=Hi",
            "sms:741741;?&body=HOME",
        ] {
            assert!(may_be_followed(url), "{url}");
        }
    }

    #[test]
    fn nothing_else_may() {
        for url in [
            "",
            "#here",
            "//example.org",
            "example.org",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "https:",
            "https:example.org",
            "https:///example.org",
            "https://a@example.org",
            "https://a b.example/",
            "https://a..example/",
            "https://1.2.3.4.5/",
            "https://example.org:99999/",
            "https://example.org/%zz",
            "https://example.org/#a#b",
            "https://example.org/^",
            "mailto:",
            "tel:",
            "tel:+",
            "tel://911",
            "tel:1-800-FLOWERS",
            "tel:javascript:1",
            "tel:911;ext=%zz",
            "tel:٩١١",
            "tel:911\n",
            "sms:",
            "sms:?body=HOME",
            "sms:alert(1)",
            "sms:741741?body=^",
            "telnet:1",
            "skype:911",
        ] {
            assert!(!may_be_followed(url), "{url:?}");
        }
    }
}
