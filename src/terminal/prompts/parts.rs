//! Splits a long text into parts that fit the screen.

/// The parts of a text, each of at most `room` lines. A part ends between two blocks if possible.
pub(super) fn parts(text: &str, room: usize) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let mut rest = &lines[..];
    let mut parts = Vec::new();
    while let Some(start) = rest.iter().position(|line| !line.is_empty()) {
        let (part, after) = rest[start..].split_at(end(&rest[start..], room));
        parts.push(part.join("\n").trim_end().to_owned() + "\n");
        rest = after;
    }
    parts
}

/// The end of the first part of these lines: the last blank line in the last two thirds of the room, except one after a
/// heading; else the last list item there.
fn end(lines: &[&str], room: usize) -> usize {
    if lines.len() <= room {
        return lines.len();
    }
    let full_enough = room.div_ceil(3)..=room;
    let is_blank = |end: &usize| lines[*end].is_empty() && !is_underline(lines[*end - 1]);
    let is_item = |end: &usize| {
        let line = lines[*end].trim_start();
        line.starts_with("+ ") || line.starts_with("- ")
    };
    let blank = full_enough.clone().rev().find(is_blank);
    blank
        .or_else(|| full_enough.rev().find(is_item))
        .unwrap_or(room)
}

fn is_underline(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|c| matches!(c, '=' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Title\n=====\n\nOne\ntwo.\n\nThree\nfour\nfive\n\nHead\n----\n\nSix.\n";

    #[test]
    fn a_part_ends_between_two_blocks_but_not_between_a_heading_and_its_text() {
        assert_eq!(
            parts(TEXT, 7),
            [
                "Title\n=====\n\nOne\ntwo.\n",
                "Three\nfour\nfive\n",
                "Head\n----\n\nSix.\n"
            ]
        );
    }

    #[test]
    fn a_part_ends_before_an_item_if_there_is_no_blank_line() {
        let text = "   + shows: one\n     two\n   + adds: three\n   + adds: four\n     five\n";
        let first = "   + shows: one\n     two\n   + adds: three\n";
        assert_eq!(parts(text, 4)[0], first);
    }

    #[test]
    fn no_line_is_lost_and_no_part_is_too_high() {
        let blocks = |text: &str| text.lines().filter(|line| !line.is_empty()).count();
        for room in 1..20 {
            let parts = parts(TEXT, room);
            assert!(parts.iter().all(|part| part.lines().count() <= room));
            assert_eq!(blocks(&parts.concat()), blocks(TEXT), "{room} lines");
        }
    }
}
