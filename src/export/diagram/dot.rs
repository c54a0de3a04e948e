//! A graph in the language of Graphviz.

use std::fmt::Write;

use super::{Edge, Graph, JunctionKind, Node, State};

/// Default styles: edges leave on the right and arrive on the left.
const HEAD: &str = "  \
graph [rankdir=LR, nodesep=0.15, ranksep=0.7, labelloc=t, fontname=Helvetica, fontsize=18]
  node [shape=box, fontname=Helvetica, fontsize=12, margin=\"0.12,0.06\"]
  edge [tailport=e, headport=w, fontname=Helvetica, fontsize=10, arrowsize=0.7, weight=4]
";

/// The width in columns at which a label is wrapped.
const WIDTH: usize = 30;

/// The graph in Graphviz's DOT language.
#[must_use]
pub(crate) fn dot(graph: &Graph) -> String {
    let mut text = format!(
        "digraph selfcheck {{\n{HEAD}  label={}\n",
        label(&[&graph.title])
    );
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
            "  q{index} [label={}, {}]",
            label(&lines),
            look("rounded", question.state)
        );
    }
    spine(&mut text, graph);
    for (index, items) in graph.boxes.iter().enumerate() {
        let label = left_aligned(&items.lines());
        let look = look("filled", items.state);
        let _ = writeln!(text, "  p{index} [label={label}, fillcolor=gray96, {look}]");
    }
    for (index, junction) in graph.junctions.iter().enumerate() {
        let shape = match junction.kind {
            JunctionKind::Meeting => "ellipse",
            JunctionKind::Condition => "hexagon",
        };
        let _ = writeln!(
            text,
            "  j{index} [label={}, shape={shape}, fontsize=10, {}]",
            label(&[&junction.label]),
            look("solid", junction.state)
        );
    }
    for edge in &graph.edges {
        draw(&mut text, edge);
    }
    text.push_str("}\n");
    text
}

/// The questions that everyone is asked, one below the other, in order.
fn spine(text: &mut String, graph: &Graph) {
    let always = graph.spine();
    let names: Vec<_> = always.iter().map(|index| format!("q{index}")).collect();
    let _ = writeln!(text, "  {{ rank=same; {} }}", names.join("; "));
    if names.len() > 1 {
        let along = names.join(" -> ");
        let _ = writeln!(text, "  {along} [color=gray60, tailport=_, headport=_]");
    }
}

fn draw(text: &mut String, edge: &Edge) {
    let (from, to) = (name(edge.from), name(edge.to));
    let mut look = match edge.state {
        State::Open => Vec::new(),
        State::Taken => vec!["penwidth=2.5".to_owned()],
        State::Passed => vec!["style=dashed, color=gray60, fontcolor=gray40".to_owned()],
    };
    if !edge.label.is_empty() {
        look.insert(0, format!("label={}", label(&[&edge.label])));
    }
    let _ = writeln!(text, "  {from} -> {to} [{}]", look.join(", "));
}

fn name(node: Node) -> String {
    match node {
        Node::Question(index) => format!("q{index}"),
        Node::Box(index) => format!("p{index}"),
        Node::Junction(index) => format!("j{index}"),
    }
}

/// The style of a node. Color is never the only difference.
fn look(style: &str, state: State) -> String {
    match state {
        State::Open => format!("style={style}"),
        State::Taken => format!("style=\"{style},bold\", penwidth=2.5"),
        State::Passed => format!("style=\"{style},dashed\", color=gray60, fontcolor=gray40"),
    }
}

/// Lines of plain text as a label, each wrapped at the maximum width.
fn label<T: AsRef<str>>(lines: &[T]) -> String {
    format!("\"{}\"", broken(lines).join("\\n"))
}

/// The same, with each line aligned to the left.
fn left_aligned<T: AsRef<str>>(lines: &[T]) -> String {
    let lines: String = broken(lines).into_iter().map(|line| line + "\\l").collect();
    format!("\"{lines}\"")
}

/// Wrapped lines, with the escapes and entities that Graphviz interprets in labels.
fn broken<T: AsRef<str>>(lines: &[T]) -> Vec<String> {
    let lines = lines.iter().flat_map(|line| {
        let indent: String = line.as_ref().chars().take_while(|c| *c == ' ').collect();
        let options = textwrap::Options::new(WIDTH).subsequent_indent(&indent);
        textwrap::wrap(line.as_ref(), options)
            .into_iter()
            .map(std::borrow::Cow::into_owned)
            .collect::<Vec<_>>()
    });
    lines
        .map(|line| {
            line.replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('&', "&amp;")
        })
        .collect()
}
