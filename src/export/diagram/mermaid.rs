//! A graph in the language of Mermaid.

use std::fmt::Write;

use super::{Edge, Graph, ItemBox, JunctionKind, Node, State};

/// The styles of nodes by kind and state. Color is never the only difference.
const CLASSES: &str = "  \
classDef taken stroke-width:4px
  classDef passed stroke-dasharray:4 3,opacity:0.6
";

/// The most edges that Mermaid draws with its default settings.
const MOST_EDGES: usize = 500;

/// The most characters that Mermaid reads with its default settings.
const MOST_CHARACTERS: usize = 50_000;

/// A diagram that Mermaid would not draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TooLarge {
    /// The number of its edges, and the most that are drawn.
    Edges(usize, usize),
    /// The number of its characters, and the most that are read.
    Characters(usize, usize),
}

/// The graph in Mermaid's language.
///
/// # Errors
///
/// If Mermaid would not draw it; Graphviz draws it.
pub(crate) fn mermaid(graph: &Graph) -> Result<String, TooLarge> {
    // The questions that everyone is asked form a line from top to bottom.
    let mut text = "flowchart TB\n".to_owned();
    // The first nodes are drawn on top: what everyone reads, then the questions.
    for (index, items) in graph.boxes.iter().enumerate() {
        if items.is_for_everybody {
            draw_box(&mut text, index, items);
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
    for (index, items) in graph.boxes.iter().enumerate() {
        if !items.is_for_everybody {
            draw_box(&mut text, index, items);
        }
    }
    for (index, junction) in graph.junctions.iter().enumerate() {
        let label = label(&[&junction.label]);
        let shape = match junction.kind {
            JunctionKind::Meeting => format!("([{label}])"),
            JunctionKind::Condition => format!("{{{{{label}}}}}"),
        };
        let _ = writeln!(text, "  j{index}{shape}{}", class(junction.state));
    }
    let spine = graph.spine();
    let edges = graph.edges.len() + spine.len().saturating_sub(1);
    for pair in spine.windows(2) {
        let arrow = arrow(graph.questions[pair[1]].state);
        let _ = writeln!(text, "  q{} {arrow} q{}", pair[0], pair[1]);
    }
    for edge in &graph.edges {
        draw(&mut text, edge);
    }
    text.push_str(CLASSES);
    let characters = text.chars().count();
    if edges > MOST_EDGES {
        Err(TooLarge::Edges(edges, MOST_EDGES))
    } else if characters > MOST_CHARACTERS {
        Err(TooLarge::Characters(characters, MOST_CHARACTERS))
    } else {
        Ok(text)
    }
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

/// A box of items, with the headings in bold.
fn draw_box(text: &mut String, index: usize, items: &ItemBox) {
    let groups = items.groups().map(|(title, names)| {
        format!(
            "<b>{}</b><br/>{}",
            escaped(title),
            escaped(&names.join(", "))
        )
    });
    let lines: Vec<_> = items.heading().into_iter().chain(groups).collect();
    let _ = writeln!(
        text,
        "  p{index}[\"{}\"]{}",
        lines.join("<br/>"),
        class(items.state)
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
