//! A graph in the language of Mermaid.

use std::fmt::Write;

use super::graph::EVERYBODY;
use super::{Edge, Graph, Node, PassageBox, Scope, State};

/// The styles of nodes by kind and state. Color is never the only difference.
const CLASSES: &str = "  \
classDef taken stroke-width:4px
  classDef passed stroke-dasharray:4 3,opacity:0.6
";

/// The graph in Mermaid's language.
///
/// Mermaid rejects more than 500 edges; use Graphviz for larger graphs.
#[must_use]
pub(crate) fn mermaid(graph: &Graph) -> String {
    // Without boxes, the questions that everyone is asked form a line from top to bottom; with boxes, a column on the
    // left.
    let direction = match graph.scope {
        Scope::Everything => "LR",
        Scope::Questions => "TB",
    };
    let mut text = format!("flowchart {direction}\n");
    // The first nodes are drawn on top: what everyone reads, then the questions.
    for (index, passages) in graph.boxes.iter().enumerate() {
        if passages.is_for_everybody {
            draw_box(&mut text, index, passages);
        }
    }
    for (index, question) in graph.questions.iter().enumerate() {
        let answer = question
            .answer
            .as_ref()
            .map(|answer| format!("answer: {answer}"));
        let lines: Vec<_> = [Some(&question.label), answer.as_ref()]
            .into_iter()
            .flatten()
            .collect();
        // Writing to a String cannot fail, here and below.
        let _ = writeln!(
            text,
            "  q{index}({}){}",
            label(&lines),
            class(question.state)
        );
    }
    for (index, passages) in graph.boxes.iter().enumerate() {
        if !passages.is_for_everybody {
            draw_box(&mut text, index, passages);
        }
    }
    for (index, junction) in graph.junctions.iter().enumerate() {
        let _ = writeln!(
            text,
            "  j{index}([{}]){}",
            label(&[junction.label]),
            class(junction.state)
        );
    }
    if graph.scope == Scope::Questions {
        for pair in graph.spine().windows(2) {
            let arrow = arrow(graph.questions[pair[1]].state);
            let _ = writeln!(text, "  q{} {arrow} q{}", pair[0], pair[1]);
        }
    }
    for edge in &graph.edges {
        draw(&mut text, edge);
    }
    text + CLASSES
}

fn draw(text: &mut String, edge: &Edge) {
    let arrow = arrow(edge.state);
    let label = if edge.label.is_empty() {
        String::new()
    } else {
        format!("|{}|", label(&[&edge.label]))
    };
    let _ = writeln!(
        text,
        "  {} {arrow}{label} {}",
        name(edge.from),
        name(edge.to)
    );
}

fn arrow(state: State) -> &'static str {
    match state {
        State::Open => "-->",
        State::Taken => "==>",
        State::Passed => "-.->",
    }
}

fn name(node: Node) -> String {
    match node {
        Node::Question(index) => format!("q{index}"),
        Node::Box(index) => format!("p{index}"),
        Node::Junction(index) => format!("j{index}"),
    }
}

fn class(state: State) -> &'static str {
    match state {
        State::Open => "",
        State::Taken => ":::taken",
        State::Passed => ":::passed",
    }
}

/// A box of passages, with the headings in bold.
fn draw_box(text: &mut String, index: usize, passages: &PassageBox) {
    let everybody = passages.is_for_everybody.then(|| EVERYBODY.to_owned());
    let sections = passages.sections.iter().map(|(title, names)| {
        format!(
            "<b>{}</b><br/>{}",
            escaped(title),
            escaped(&names.join(", "))
        )
    });
    let lines: Vec<_> = everybody.into_iter().chain(sections).collect();
    let _ = writeln!(
        text,
        "  p{index}[\"{}\"]{}",
        lines.join("<br/>"),
        class(passages.state)
    );
}

/// Lines of plain text as a label. Every character that could have a meaning in Mermaid, Markdown or HTML is written as
/// a number.
fn label<T: AsRef<str>>(lines: &[T]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| escaped(line.as_ref())).collect();
    format!("\"{}\"", lines.join("<br/>"))
}

fn escaped(text: &str) -> String {
    // Mermaid turns `fa:fa-hand` into an icon, even when it is escaped; a word joiner in it is invisible.
    let text = text.replace(":fa-", ":\u{2060}fa-");
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() || " ,?".contains(character) {
            escaped.push(character);
        } else {
            let _ = write!(escaped, "#{};", u32::from(character));
        }
    }
    escaped
}
