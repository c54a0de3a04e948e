//! Creates folders for a file, and removes them if the file cannot be written.

use std::fs;
use std::path::{Path, PathBuf};

use super::target::Target;
use crate::cli::Failure;

/// The folders that a command has created, each after its parent.
#[derive(Debug, Default)]
pub(in crate::cli) struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Creates the missing folders of a file.
    ///
    /// # Errors
    ///
    /// A folder cannot be created.
    pub(in crate::cli) fn create_for(&mut self, file: &Path) -> Result<(), Failure> {
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

    /// Removes the created folders that are empty.
    pub(in crate::cli) fn remove(&self) {
        for folder in self.0.iter().rev() {
            // A leftover folder does no harm, and the first error was already reported.
            let _ = fs::remove_dir(folder);
        }
    }
}
