//! Turns the built-in questionnaires into JSON, which is read some ten times faster than YAML: each start of the program
//! reads one of them.

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;

/// The folders under `questionnaires/` that are built in.
const BUILT_IN: [&str; 1] = ["osteonecrosis"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let out = env::var("OUT_DIR")?;
    for id in BUILT_IN {
        let path = format!("questionnaires/{id}/questionnaire.yaml");
        println!("cargo::rerun-if-changed={path}");
        let yaml = fs::read_to_string(&path)?;
        let mut json = Vec::new();
        serde_transcode::transcode(
            serde_yaml::Deserializer::from_str(&yaml),
            &mut serde_json::Serializer::new(&mut json),
        )?;
        fs::write(Path::new(&out).join(format!("{id}.json")), json)?;
    }
    Ok(())
}
