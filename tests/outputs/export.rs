//! `export`.

use crate::{snapshot, snapshot_of_page};

#[test]
fn export_a_page() {
    snapshot_of_page("export-page", "export page back/questionnaire.yaml");
}

#[test]
fn export_paper_as_markdown() {
    snapshot(
        "export-paper-markdown",
        "export paper back/questionnaire.yaml --format markdown",
    );
}

#[test]
fn export_paper_as_html() {
    snapshot_of_page(
        "export-paper-html",
        "export paper back/questionnaire.yaml --format html",
    );
}

#[test]
fn export_a_diagram_for_mermaid() {
    snapshot(
        "export-diagram-mermaid",
        "export diagram back/questionnaire.yaml",
    );
}

#[test]
fn export_a_diagram_for_graphviz() {
    snapshot(
        "export-diagram-dot",
        "export diagram back/questionnaire.yaml --format dot --answers back/examples/no-pain.yaml",
    );
}

#[test]
fn export_the_schema_of_questionnaires() {
    snapshot("export-schema", "export schema");
}

#[test]
fn export_the_schema_of_answer_files() {
    snapshot("export-schema-answers", "export schema --answers");
}
