//! Folders that are made for a file, and removed where the file cannot be written.

use std::fs;
use std::path::{Path, PathBuf};

use super::target::Target;
use crate::cli::Failure;

/// The folders that a call has made, each after the one that it is in.
#[derive(Debug, Default)]
pub(in crate::cli) struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Makes the folder of a file and those that it is in, as far as they are not there yet.
    pub(in crate::cli) fn make_for(&mut self, file: &Path) -> Result<(), Failure> {
        let failed = |path: &Path, error| Failure::writing(&path.display().to_string(), error);
        let target = Target::of(file).map_err(|error| failed(file, error))?;
        let folder = target.folder();
        let missing = folder.ancestors().take_while(|one| {
            let is_current = one.as_os_str().is_empty();
            !is_current && !one.exists()
        });
        let missing: Vec<_> = missing.map(Path::to_owned).collect();
        self.0.extend(missing.into_iter().rev());
        fs::create_dir_all(folder).map_err(|error| failed(folder, error))
    }

    /// Removes those that are empty.
    pub(in crate::cli) fn remove(&self) {
        for folder in self.0.iter().rev() {
            // What is left over does no harm, and what went wrong is reported already.
            let _ = fs::remove_dir(folder);
        }
    }
}
