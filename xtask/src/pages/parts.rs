//! Cuts the app into files: the first one, and one for each language, page and heavy part, which the app fetches when it needs them.
//!
//! The functions at which to cut are named in `src/shell/parts.rs`. wasm-split reads the linker's relocations, so it runs between
//! cargo and wasm-bindgen; trunk knows no such step, so what trunk made of the wasm is replaced here.

use super::assets::{sealed, Sealed};
use super::binary::{is_changing, passing_on};
use super::minify::minified;
use super::names::shortened;
use super::shared::{places, Piece};
use crate::run::{read, read_bytes, root, run, write, Result};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Set by `cargo xtask build`, which builds the wasm so that it can be cut.
pub const ASKED: &str = "MANDEGAR_PARTS";

/// What wasm-split's files call the first file, from which they import.
const FIRST: &str = "__wasm_split";

/// What files with copies call it.
const PASSED_ON: &str = "first";

/// Where wasm-split writes its loaders, next to the first file.
const LOADERS: &str = "__wasm_split.js";

/// What today's compilers and browsers know.
pub const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// What leaves out names, and what makes use of two facts: the stack lies lowest in the memory, so nothing else is at its first bytes,
/// and what a function does is known to those that call it. What is written twice costs less than what is kept to be used again, once
/// all is compressed.
pub const LEANER: [&str; 5] = [
    "--skip-pass=local-cse",
    "--low-memory-unused",
    "--generate-global-effects",
    "--strip-debug",
    "--strip-producers",
];

/// The second pass finds what the first one has laid bare.
const SMALLEST: [&str; 2] = ["-Oz", "-Oz"];

/// The app in files.
pub struct Parts {
    /// The bindings with the loader.
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
    let mut cuts = needs(&loaders);
    let places = places(&pieces(&work)?, &cuts);
    let mut sealed_files = BTreeMap::new();
    for name in &places.files {
        let whole = match places.copies.get(name) {
            Some(copies) => with_copies(&work, name, copies)?,
            None => name.clone(),
        };
        let file = optimised(&work, &whole)?;
        sealed_files.insert(name.clone(), sealed(folder, name, "wasm", &file)?);
    }
    let main = text(&work.join("mandegar.wasm"))?;
    let bound = text(&work.join("bound"))?;
    run(
        "wasm-bindgen",
        &[
            "--target",
            "web",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-dir",
            &bound,
            "--out-name",
            "mandegar",
            &main,
        ],
    )?;
    let bound = work.join("bound/mandegar_bg.wasm");
    let first = merged(&work, &bound, "first", &places.first)?;
    let first = optimised(&work, &first)?;
    for names in cuts.values_mut() {
        names.retain(|name| sealed_files.contains_key(name));
    }
    let (first, bindings) = shortened(&first, &read(&work.join("bound/mandegar.js"))?)
        .ok_or("wasm-bindgen has changed how it names imports")?;
    let list = sealed(folder, "parts", "json", listed(&sealed_files).as_bytes())?;
    let script = joined(&bindings, &loaders, &cuts, &list)?;
    let script = minified(&work, &script)?;
    let mut files = BTreeMap::new();
    for (cut, names) in cuts {
        let list = names.iter().filter_map(|name| sealed_files.get(name));
        files.insert(cut, list.cloned().collect());
    }
    Ok(Parts {
        bindings: sealed(folder, "mandegar", "js", script.as_bytes())?,
        first: sealed(folder, "mandegar", "wasm", &first)?,
        files,
    })
}

/// What wasm-split cut out.
fn pieces(work: &Path) -> Result<Vec<Piece>> {
    let mut pieces = Vec::new();
    for name in stems(work, "mandegar")? {
        let wasm = read_bytes(&work.join(format!("{name}.wasm")))?;
        let is_changing = is_changing(&wasm).ok_or("wasm-split has changed its files")?;
        pieces.push(Piece {
            name,
            size: wasm.len(),
            is_changing,
        });
    }
    Ok(pieces)
}

/// Puts pieces into the file at `into`, from which they import; the stem of what comes of it.
fn merged(work: &Path, into: &Path, stem: &str, pieces: &[String]) -> Result<String> {
    let stem = format!("{stem}.merged");
    let mut words = vec![text(into)?, FIRST.to_owned()];
    for name in pieces {
        words.extend([text(&work.join(format!("{name}.wasm")))?, name.clone()]);
    }
    let to = text(&work.join(format!("{stem}.wasm")))?;
    words.extend(["-o".to_owned(), to]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    run("wasm-merge", &[&FEATURES[..], &words].concat())?;
    Ok(stem)
}

/// Puts pieces into the file of a cut; the stem of what comes of it. Each imports the memory for itself, which a file may not do
/// twice, so they import it from a module that passes it on.
fn with_copies(work: &Path, own: &str, copies: &[String]) -> Result<String> {
    let all: Vec<String> = std::iter::once(own.to_owned())
        .chain(copies.iter().cloned())
        .collect();
    let read = all
        .iter()
        .map(|name| read_bytes(&work.join(format!("{name}.wasm"))));
    let passing = passing_on(&read.collect::<Result<Vec<_>>>()?, FIRST, PASSED_ON)
        .ok_or("wasm-split has changed its files")?;
    let path = work.join(format!("{own}.passing"));
    write(&path, &passing)?;
    merged(work, &path, own, &all)
}

/// The stems of the files beside the first.
pub fn stems(work: &Path, first: &str) -> Result<Vec<String>> {
    let entries =
        std::fs::read_dir(work).map_err(|error| format!("{}: {error}", work.display()))?;
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter_map(|name| name.strip_suffix(".wasm").map(str::to_owned))
        .filter(|name| name != first)
        .collect();
    names.sort();
    Ok(names)
}

fn optimised(work: &Path, stem: &str) -> Result<Vec<u8>> {
    let from = text(&work.join(format!("{stem}.wasm")))?;
    let to = work.join(format!("{stem}.small.wasm"));
    let out = text(&to)?;
    run(
        "wasm-opt",
        &[&FEATURES[..], &LEANER, &SMALLEST, &[&from, "-o", &out]].concat(),
    )?;
    read_bytes(&to)
}

/// The bindings with a loader of our own in place of wasm-split's: theirs would be another file, and they check nothing.
fn joined(
    bindings: &str,
    loaders: &str,
    cuts: &BTreeMap<String, Vec<String>>,
    list: &Sealed,
) -> Result<String> {
    let shared = shared(loaders).ok_or("wasm-split's loaders have changed their form")?;
    let needs = cuts
        .iter()
        .map(|(cut, names)| format!("  {cut}: {:?},\n", names.join(" ")));
    let script = LOADER_OF_OURS
        .replace("SHARED", shared)
        .replace("LIST", &format!("{:?}, {:?}", list.name, list.integrity))
        .replace("NEEDS", &needs.collect::<String>());
    Ok(script + bindings)
}

/// By their stems, the names and hashes of all files. A first visit has those that it needs in its page and does without the list.
fn listed(files: &BTreeMap<String, Sealed>) -> String {
    let lines = files
        .iter()
        .map(|(stem, file)| format!("{stem:?}: [{:?}, {:?}]", file.name, file.integrity));
    format!("{{\n{}\n}}\n", lines.collect::<Vec<_>>().join(",\n"))
}

/// What the page has begun to fetch or knows by name is taken; anything else is fetched when it is needed, and checked. What failed is tried again
/// when it is asked for again. Whatever comes after the first figures comes with its styles. The last file of a
/// cut is its own and comes after those that it shares.
const LOADER_OF_OURS: &str = "\
const get = (file, integrity) => fetch(new URL(file, import.meta.url), { integrity });
let list;
const files = () => {
  list ??= get(LIST)
    .then((response) => response.json())
    .catch((error) => {
      list = undefined;
      throw error;
    });
  return list;
};
const fetched = async (name) => {
  const known = globalThis.mandegarParts ?? {};
  const file = Object.keys(known).find((file) => file.startsWith(name + '-'));
  if (!file) return get(...(await files())[name]);
  const take = known[file];
  delete known[file];
  return take();
};
const shared = () => {
  const { SHARED } = initSync();
  const first = { SHARED };
  return { first, __wasm_split: first };
};
const loaded = {};
const load = (name, others) => {
  loaded[name] ??= Promise.all([fetched(name), ...others])
    .then(([response]) => WebAssembly.instantiateStreaming(response, shared()))
    .catch((error) => {
      delete loaded[name];
      console.error(error);
      throw error;
    });
  return loaded[name];
};
const needs = {
NEEDS};
let styled;
globalThis.mandegarBring = (cuts) => {
  const files = cuts.split(' ').map((cut) => {
    const names = needs[cut].split(' ');
    return load(names.pop(), names.map((name) => load(name, [])));
  });
  const all = Promise.all([styled?.(), ...files]);
  styled = globalThis.mandegarStyled;
  return all;
};
";

/// The names that the first file shares with the others.
fn shared(loaders: &str) -> Option<&str> {
    let (before, _) = loaders.split_once("} = initSync(")?;
    let (_, names) = before.rsplit_once("const {")?;
    Some(names.trim().trim_end_matches(','))
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
    use super::{listed, needs, shared};
    use crate::pages::assets::Sealed;

    const LOADERS: &str = r#"        const { __indirect_function_table, memory,  } = initSync(undefined, undefined);
/* english, russian */
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
    fn a_cut_needs_what_it_shares_and_last_its_own_file() {
        let needs = needs(LOADERS);
        assert_eq!(needs["english"], ["chunk_5", "split_english"]);
        assert_eq!(needs["russian"], ["chunk_5"]);
        assert_eq!(shared(LOADERS), Some("__indirect_function_table, memory"));
    }

    #[test]
    fn the_list_names_each_file_by_its_stem() {
        let file = |name: &str| Sealed {
            name: format!("{name}-0.wasm"),
            integrity: "sha256-x".to_owned(),
        };
        let files = ["a", "b"].map(|name| (name.to_owned(), file(name)));
        assert_eq!(
            listed(&files.into()),
            "{\n\"a\": [\"a-0.wasm\", \"sha256-x\"],\n\"b\": [\"b-0.wasm\", \"sha256-x\"]\n}\n"
        );
    }
}
