//! Cuts the app into files: the first one, and one for each language, page and heavy part, which the app fetches when it needs them.
//!
//! The functions at which to cut are named in `src/shell/parts.rs`. wasm-split reads the linker's relocations, so it runs between
//! cargo and wasm-bindgen; trunk knows no such step, so what trunk made of the wasm is replaced here.

use super::assets::{sealed, without_comments, Sealed};
use crate::run::{read, read_bytes, root, run, Result};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Set by `cargo xtask build`, which builds the wasm so that it can be cut.
pub const ASKED: &str = "MANDEGAR_PARTS";

/// What the wasm is built with, for cargo: the linker keeps its relocations.
pub const RUSTFLAGS: (&str, &str) = (
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    "-Clink-args=--emit-relocs",
);

/// Where wasm-split writes its loaders, next to the first file.
const LOADERS: &str = "__wasm_split.js";

const OPTIMISED: [&str; 10] = [
    "-Oz",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--strip-debug",
    "--strip-producers",
];

/// The app in files.
pub struct Parts {
    /// The bindings with the loaders.
    pub bindings: Sealed,
    /// The wasm that is always needed.
    pub first: Sealed,
    /// By the name of a cut, the files that it needs.
    pub files: BTreeMap<String, Vec<Sealed>>,
}

/// Cuts the wasm that cargo built and puts the files into `folder`.
pub fn cut(folder: &Path) -> Result<Parts> {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let whole = target.join("wasm32-unknown-unknown/release/mandegar.wasm");
    let work = target.join("parts");
    let _ = std::fs::remove_dir_all(&work);
    let (whole, at) = (text(&whole)?, text(&work)?);
    run(
        "wasm-split-cli",
        &[&whole, &at, "--target", "web", "--out-name", "mandegar"],
    )?;
    let loaders = read(&work.join(LOADERS))?;
    let named = named_files(&work)?;
    let mut sealed_files = BTreeMap::new();
    for name in named {
        let file = optimised(&work, &name)?;
        sealed_files.insert(name.clone(), sealed(folder, &name, "wasm", &file)?);
    }
    let main = text(&work.join("mandegar.wasm"))?;
    let bound = text(&work.join("bound"))?;
    run(
        "wasm-bindgen",
        &[
            "--target",
            "web",
            "--no-typescript",
            "--out-dir",
            &bound,
            "--out-name",
            "mandegar",
            &main,
        ],
    )?;
    let first = optimised(&work, "bound/mandegar_bg")?;
    let script = joined(
        &read(&work.join("bound/mandegar.js"))?,
        &loaders,
        &sealed_files,
    );
    let needed = needs(&loaders);
    let mut files = BTreeMap::new();
    for (cut, names) in needed {
        let list = names.iter().filter_map(|name| sealed_files.get(name));
        files.insert(cut, list.cloned().collect());
    }
    Ok(Parts {
        bindings: sealed(folder, "mandegar", "js", script.as_bytes())?,
        first: sealed(folder, "mandegar", "wasm", &first)?,
        files,
    })
}

/// The stems of the files beside the first.
fn named_files(work: &Path) -> Result<Vec<String>> {
    let entries =
        std::fs::read_dir(work).map_err(|error| format!("{}: {error}", work.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".wasm").map(str::to_owned))
        .filter(|name| name != "mandegar")
        .collect();
    names.sort();
    Ok(names)
}

fn optimised(work: &Path, stem: &str) -> Result<Vec<u8>> {
    let from = text(&work.join(format!("{stem}.wasm")))?;
    let to = work.join(format!("{stem}.small.wasm"));
    let out = text(&to)?;
    run("wasm-opt", &[&OPTIMISED[..], &[&from, "-o", &out]].concat())?;
    read_bytes(&to)
}

/// One script of the bindings and the loaders, which import each other. The loaders fetch by `part`, which checks what comes.
fn joined(bindings: &str, loaders: &str, files: &BTreeMap<String, Sealed>) -> String {
    let names = exports(loaders).join(", ");
    let mut table = String::new();
    for (name, file) in files {
        table += &format!("  {name:?}: [{:?}, {:?}],\n", file.name, file.integrity);
    }
    let loaders: String = loaders
        .lines()
        .filter(|line| !line.starts_with("import "))
        .map(|line| line.strip_prefix("export ").unwrap_or(line).to_owned() + "\n")
        .collect();
    let loaders = loaders
        .replace("fetch(new URL(\"./", "part(\"")
        .replace(".wasm\", import.meta.url))", "\")");
    let bindings: String = bindings
        .lines()
        .filter(|line| !(line.starts_with("import * as ") && line.contains(LOADERS)))
        .map(|line| rebound(line) + "\n")
        .collect();
    without_comments(&format!(
        "const files = {{\n{table}}};\n{PART}{loaders}const loaders = {{ {names} }};\n{bindings}"
    ))
}

/// What the page has begun to fetch is taken; anything else is fetched now, and checked.
const PART: &str = "\
const part = (name) => {
  const [file, integrity] = files[name];
  const begun = globalThis.mandegarParts?.[file];
  if (begun) {
    delete globalThis.mandegarParts[file];
    return begun;
  }
  return fetch(new URL(file, import.meta.url), { integrity });
};
";

/// `\"./__wasm_split.js\": import1,` becomes the table of loaders.
fn rebound(line: &str) -> String {
    match line.split_once(&format!("\"./{LOADERS}\": ")) {
        Some((indent, _)) => format!("{indent}\"./{LOADERS}\": loaders,"),
        None => line.to_owned(),
    }
}

/// The names that the loaders export.
fn exports(loaders: &str) -> Vec<String> {
    let names = loaders
        .lines()
        .filter_map(|line| line.strip_prefix("export const "));
    names
        .filter_map(|rest| rest.split_once(' ').map(|(name, _)| name.to_owned()))
        .collect()
}

/// By the name of a cut, the stems of the files that its loader fetches: what it shares with other cuts, and its own.
fn needs(loaders: &str) -> BTreeMap<String, Vec<String>> {
    let mut needs: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut cuts: Vec<String> = Vec::new();
    for line in loaders.lines() {
        let comment = line
            .strip_prefix("/* ")
            .and_then(|line| line.strip_suffix(" */"));
        if let Some(list) = comment {
            cuts = list.split(", ").map(str::to_owned).collect();
        } else if let Some((_, rest)) = line.split_once("const __wasm_split_load_") {
            cuts = rest
                .split(' ')
                .next()
                .map(str::to_owned)
                .into_iter()
                .collect();
        }
        let file = line
            .split_once("new URL(\"./")
            .and_then(|(_, rest)| rest.split_once(".wasm\""));
        if let Some((file, _)) = file {
            for cut in &cuts {
                needs.entry(cut.clone()).or_default().push(file.to_owned());
            }
        }
    }
    needs
}

fn text(path: &Path) -> Result<String> {
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("{} is no text", path.display()))
}

/// Takes away what trunk made of the whole wasm.
pub fn remove(folder: &Path, names: &[&str]) -> Result {
    for name in names {
        let path = folder.join(name);
        std::fs::remove_file(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{exports, needs};

    const LOADERS: &str = r#"/* english, russian */
const __chunk_5 = makeLoad(() => {
    const src = fetch(new URL("./chunk_5.wasm", import.meta.url));
}
, []);
export const __wasm_split_load_english = wrapAsyncCb(makeLoad(() => {
    const src = fetch(new URL("./split_english.wasm", import.meta.url));
}
, [__chunk_5]));
"#;

    #[test]
    fn a_cut_needs_its_own_file_and_what_it_shares() {
        let needs = needs(LOADERS);
        assert_eq!(needs["english"], ["chunk_5", "split_english"]);
        assert_eq!(needs["russian"], ["chunk_5"]);
        assert_eq!(exports(LOADERS), ["__wasm_split_load_english"]);
    }
}
