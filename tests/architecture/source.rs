//! The files of the crate as modules, with what each imports.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, ItemMod, ItemUse, UseTree, Visibility};

/// The names from the root of the crate to a module or to something in it.
pub(crate) type Names = Vec<String>;

/// A file of the crate.
pub(crate) struct Module {
    /// Where the file is.
    pub(crate) path: PathBuf,
    /// Its text.
    pub(crate) text: String,
    /// Everything that it names in the crate, from the root.
    imports: BTreeSet<Names>,
    /// What it re-exports: the name, and what that is from the root.
    reexports: BTreeMap<String, Names>,
}

/// All files of the crate but `main.rs` and `lib.rs`.
pub(crate) struct Source(BTreeMap<Names, Module>);

impl Source {
    /// Reads the crate.
    pub(crate) fn read() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut files = BTreeMap::new();
        for path in files_in(&root) {
            let names = module_of(path.strip_prefix(&root).expect("a file in it"));
            if names != ["main"] && names != ["lib"] {
                files.insert(names, path);
            }
        }
        let modules: BTreeSet<_> = files.keys().cloned().collect();
        let read = |(names, path): (Names, PathBuf)| {
            let text = fs::read_to_string(&path).expect("a file of source");
            let file = syn::parse_file(&text).expect("Rust");
            let mut reader = Reader {
                module: &names,
                modules: &modules,
                imports: BTreeSet::new(),
                reexports: BTreeMap::new(),
            };
            reader.visit_file(&file);
            let (imports, reexports) = (reader.imports, reader.reexports);
            let module = Module {
                path,
                text,
                imports,
                reexports,
            };
            (names, module)
        };
        Self(files.into_iter().map(read).collect())
    }

    /// Each file with the names of its module.
    pub(crate) fn modules(&self) -> impl Iterator<Item = (&Names, &Module)> {
        self.0.iter()
    }

    /// The modules that define what a module imports.
    pub(crate) fn imports_of(&self, names: &Names) -> BTreeSet<Names> {
        let imports = self.0[names].imports.iter();
        let defining = imports.map(|import| self.defining(import));
        defining.filter(|module| module != names).collect()
    }

    /// The module that defines something, re-exports followed.
    fn defining(&self, names: &[String]) -> Names {
        let mut module = Names::new();
        for name in names {
            let within: Names = module.iter().chain([name]).cloned().collect();
            if self.0.contains_key(&within) {
                module = within;
                continue;
            }
            let reexport = self
                .0
                .get(&module)
                .and_then(|file| file.reexports.get(name));
            return reexport.map_or(module, |names| self.defining(names));
        }
        module
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            files.extend(files_in(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}

fn module_of(path: &Path) -> Names {
    let path = path.with_extension("");
    let names = path.iter().map(|name| name.to_str().expect("UTF-8"));
    let names = names.filter(|name| *name != "mod");
    names.map(str::to_owned).collect()
}

/// Gathers what a file names in the crate, tests left out.
struct Reader<'a> {
    module: &'a Names,
    modules: &'a BTreeSet<Names>,
    imports: BTreeSet<Names>,
    reexports: BTreeMap<String, Names>,
}

impl Reader<'_> {
    /// A path from the root of the crate; nothing where it leads out of the crate.
    fn absolute(&self, path: &[String]) -> Option<Names> {
        let mut path = path;
        let mut base = self.module.clone();
        match path.first()?.as_str() {
            "crate" => {
                base.clear();
                path = &path[1..];
            }
            "self" => path = &path[1..],
            "super" => {
                while path.first().is_some_and(|name| name == "super") {
                    base.pop();
                    path = &path[1..];
                }
            }
            first => {
                let child: Names = base.iter().cloned().chain([first.to_owned()]).collect();
                self.modules.contains(&child).then_some(())?;
            }
        }
        Some(base.into_iter().chain(path.iter().cloned()).collect())
    }

    fn use_tree(&mut self, before: &[String], tree: &UseTree, is_private: bool) {
        let with = |name: String| -> Names { before.iter().cloned().chain([name]).collect() };
        let (path, name) = match tree {
            UseTree::Path(path) => {
                let before = with(path.ident.to_string());
                return self.use_tree(&before, &path.tree, is_private);
            }
            UseTree::Group(group) => {
                return group
                    .items
                    .iter()
                    .for_each(|tree| self.use_tree(before, tree, is_private));
            }
            UseTree::Name(name) if name.ident == "self" => {
                (before.to_vec(), before.last().cloned().unwrap_or_default())
            }
            UseTree::Name(name) => (with(name.ident.to_string()), name.ident.to_string()),
            UseTree::Rename(rename) => (with(rename.ident.to_string()), rename.rename.to_string()),
            UseTree::Glob(_) => panic!("{:?} has a glob import", self.module),
        };
        if let Some(path) = self.absolute(&path) {
            if !is_private {
                self.reexports.insert(name, path.clone());
            }
            self.imports.insert(path);
        }
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let list = attribute.meta.require_list();
        attribute.path().is_ident("cfg") && list.is_ok_and(|list| list.tokens.to_string() == "test")
    })
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !is_for_tests(&module.attrs) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_private = matches!(item.vis, Visibility::Inherited);
        if !is_for_tests(&item.attrs) {
            self.use_tree(&[], &item.tree, is_private);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments = path.segments.iter();
        let names: Names = segments.map(|segment| segment.ident.to_string()).collect();
        if names.len() > 1
            && let Some(path) = self.absolute(&names)
        {
            self.imports.insert(path);
        }
        visit::visit_path(self, path);
    }
}
