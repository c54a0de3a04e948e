//! Graphviz and Mermaid, as a reader of a diagram has them.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

/// What Mermaid drew on one page.
#[derive(Deserialize)]
pub(crate) struct Drawn {
    /// Each picture, in order.
    pub(crate) pictures: Vec<Picture>,
    /// Whether anything in a picture ran.
    pub(crate) acted: bool,
}

/// A picture.
#[derive(Deserialize)]
pub(crate) struct Picture {
    /// What Mermaid complained of, or nothing.
    pub(crate) error: String,
    /// All the text in it.
    pub(crate) text: String,
    /// The elements in it that could do something.
    pub(crate) foreign: Vec<String>,
}

/// The picture that Graphviz draws, as SVG; whatever it complains of is a failure.
pub(crate) fn graphviz(source: &str) -> String {
    let mut child = Command::new("dot")
        .arg("-Tsvg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("`dot` is missing: apt-get install graphviz");
    let mut stdin = child.stdin.take().expect("a pipe");
    let source = source.to_owned();
    let written = std::thread::spawn(move || stdin.write_all(source.as_bytes()).map(|()| source));
    let output = child.wait_with_output().expect("dot ends");
    let source = written.join().expect("no panic").expect("dot reads");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success() && said.is_empty(),
        "{said}\n{source}"
    );
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The text of an SVG, its lines next to each other.
pub(crate) fn svg_text(svg: &str) -> String {
    let pieces = svg.split("<text ").skip(1).filter_map(|piece| {
        let (_, piece) = piece.split_once('>')?;
        piece.split_once("</text>").map(|(text, _)| text)
    });
    let text: String = pieces.collect::<Vec<_>>().join(" ");
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#45;", "-"),
        ("&#160;", " "),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text, |text, (entity, character)| {
        text.replace(entity, character)
    })
}

/// What Mermaid draws of these in Chromium, with the settings under which GitHub shows diagrams.
pub(crate) fn mermaid(sources: &[String]) -> Drawn {
    let folder = tempfile::tempdir().expect("a folder");
    let page = folder.path().join("page.html");
    let sources = serde_json::to_string(sources)
        .expect("JSON")
        .replace('<', "\\u003c");
    let html = format!(
        "<!DOCTYPE html><meta charset=\"utf-8\"><script src=\"{}\"></script><div id=\"place\"></div><script>
const sources = {sources};
mermaid.initialize({{startOnLoad: false, securityLevel: 'strict'}});
(async () => {{
  const pictures = [];
  for (const [index, source] of sources.entries()) {{
    try {{
      const {{svg}} = await mermaid.render('picture' + index, source);
      const place = document.getElementById('place');
      place.innerHTML = svg;
      await new Promise((resolve) => setTimeout(resolve, 1));
      const acting = Array.from(place.querySelectorAll('script, img, a, iframe, object, embed, i'));
      pictures.push({{error: '', text: place.textContent, foreign: acting.map((one) => one.outerHTML)}});
    }} catch (error) {{
      pictures.push({{error: String(error), text: '', foreign: []}});
    }}
  }}
  document.body.textContent = JSON.stringify({{pictures, acted: 'acted' in window}});
  document.body.className = 'done';
}})();
</script>",
        library().display()
    );
    fs::write(&page, html).expect("a page");
    let output = Command::new("chromium")
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--allow-file-access-from-files",
            "--virtual-time-budget=600000",
            "--dump-dom",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.path().join("profile").display()
        ))
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("`chromium` is missing: apt-get install chromium");
    let dom = String::from_utf8_lossy(&output.stdout);
    let (_, json) = dom
        .split_once("<body class=\"done\">")
        .unwrap_or_else(|| panic!("not done:\n{dom}"));
    let (json, _) = json.split_once("</body>").expect("an end");
    let json = json
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    serde_json::from_str(json.trim()).unwrap_or_else(|error| panic!("{error}:\n{json}"))
}

/// Mermaid in one file, as `npm pack` brings it.
fn library() -> PathBuf {
    let folder = std::env::var_os("SELFCHECK_DRAWING_TOOLS").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target/drawings"),
        PathBuf::from,
    );
    let library = folder.join("package/dist/mermaid.min.js");
    assert!(
        library.is_file(),
        "{} is missing: .ci/run fetches it",
        library.display()
    );
    library
}
