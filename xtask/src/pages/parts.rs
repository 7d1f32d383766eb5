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

/// What the wasm is built with, for cargo: the linker keeps its relocations. Where in the sources a panic was and how a value looks to
/// a programmer are left out: a person who meets a panic sees words of ours, and each place costs bytes.
pub const RUSTFLAGS: (&str, &str) = (
    "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
    "-Clink-args=--emit-relocs -Zlocation-detail=none -Zfmt-debug=none",
);

/// Lets a stable compiler take the last two of them.
pub const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Where wasm-split writes its loaders, next to the first file.
const LOADERS: &str = "__wasm_split.js";

/// Bytes below which what several cuts share is no file of its own.
const WORTH_A_REQUEST: usize = 4_000;

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

const SMALLEST: [&str; 3] = ["-Oz", "--strip-debug", "--strip-producers"];

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
    let mut cuts = needs(&loaders);
    let (small, mut named) = sorted(&work)?;
    let (of_data, small) = only_about_data(small, &cuts);
    named.extend(of_data);
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
            "--keep-lld-exports",
            "--out-dir",
            &bound,
            "--out-name",
            "mandegar",
            &main,
        ],
    )?;
    merge(&work, &small)?;
    let first = optimised(&work, "merged")?;
    for names in cuts.values_mut() {
        names.retain(|name| sealed_files.contains_key(name));
    }
    let bindings = read(&work.join("bound/mandegar.js"))?;
    let script = joined(&bindings, &loaders, &cuts, &sealed_files)?;
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

/// The stems of the files that go back into the first, and of those that stay files. What several cuts share would be dozens of
/// files of a few hundred bytes, each with a request of its own.
fn sorted(work: &Path) -> Result<(Vec<String>, Vec<String>)> {
    let mut small = Vec::new();
    let mut others = Vec::new();
    for name in stems(work)? {
        let size = read_bytes(&work.join(format!("{name}.wasm")))?.len();
        let is_small = name.starts_with("chunk") && size < WORTH_A_REQUEST;
        if is_small { &mut small } else { &mut others }.push(name);
    }
    Ok((small, others))
}

/// The cuts that come with data: a first visit to a calculator does without all of them.
fn is_about_data(cut: &str) -> bool {
    cut == "data" || super::ABOUT_DATA.contains(&cut)
}

/// Of small files, those that only cuts about data need, which stay files, and the others.
fn only_about_data(
    small: Vec<String>,
    cuts: &BTreeMap<String, Vec<String>>,
) -> (Vec<String>, Vec<String>) {
    let is_elsewhere = |name: &String| {
        let mut users = cuts.iter().filter(|(_, names)| names.contains(name));
        users.any(|(cut, _)| !is_about_data(cut))
    };
    small.into_iter().partition(|name| !is_elsewhere(name))
}

/// Puts small files into the first, which they import from by the name of the linker's module.
fn merge(work: &Path, small: &[String]) -> Result {
    let mut words = vec![
        text(&work.join("bound/mandegar_bg.wasm"))?,
        "__wasm_split".to_owned(),
    ];
    for name in small {
        words.extend([text(&work.join(format!("{name}.wasm")))?, name.clone()]);
    }
    words.extend(["-o".to_owned(), text(&work.join("merged.wasm"))?]);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    run("wasm-merge", &[&FEATURES[..], &words].concat())
}

/// The stems of the files beside the first.
fn stems(work: &Path) -> Result<Vec<String>> {
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
    run(
        "wasm-opt",
        &[&FEATURES[..], &SMALLEST, &[&from, "-o", &out]].concat(),
    )?;
    read_bytes(&to)
}

/// The bindings with loaders of our own in place of wasm-split's: theirs would be another file, and they check nothing.
fn joined(
    bindings: &str,
    loaders: &str,
    cuts: &BTreeMap<String, Vec<String>>,
    files: &BTreeMap<String, Sealed>,
) -> Result<String> {
    let shared = shared(loaders).ok_or("wasm-split's loaders have changed their form")?;
    let mut script = String::from("const files = {\n");
    for (name, file) in files {
        script += &format!("  {name:?}: [{:?}, {:?}],\n", file.name, file.integrity);
    }
    script += "};\n";
    script += &LOADERS_OF_OURS.replace("SHARED", shared);
    script += "const loaders = {\n";
    for (cut, names) in cuts {
        script += &format!("  __wasm_split_load_{cut}: loader({names:?}),\n");
    }
    script += "};\n";
    let imports = |line: &&str| !(line.starts_with("import * as ") && line.contains(LOADERS));
    for line in bindings.lines().filter(imports) {
        script += &rebound(line);
        script.push('\n');
    }
    Ok(without_comments(&script))
}

/// What the page has begun to fetch is taken; anything else is fetched when it is needed, and checked. What failed is tried again
/// when it is asked for again. The last file of a cut is its own and comes after those that it shares.
const LOADERS_OF_OURS: &str = "\
const fetched = (name) => {
  const [file, integrity] = files[name];
  const begun = globalThis.mandegarParts?.[file];
  if (begun) {
    delete globalThis.mandegarParts[file];
    return begun;
  }
  return fetch(new URL(file, import.meta.url), { integrity });
};
const shared = () => {
  const { SHARED } = initSync();
  return { __wasm_split: { SHARED } };
};
const loaded = {};
const load = (name, others) => {
  loaded[name] ??= Promise.all([fetched(name), ...others])
    .then(([response]) => WebAssembly.instantiateStreaming(response, shared()))
    .catch((error) => {
      delete loaded[name];
      throw error;
    });
  return loaded[name];
};
const loader = (names) => async (callback, data) => {
  let success = false;
  try {
    const own = names.at(-1);
    await load(own, names.slice(0, -1).map((name) => load(name, [])));
    success = true;
  } catch (error) {
    console.error(error);
  }
  initSync().__indirect_function_table.get(callback)(data, success);
};
";

/// The names that the first file shares with the others.
fn shared(loaders: &str) -> Option<&str> {
    let (before, _) = loaders.split_once("} = initSync(")?;
    let (_, names) = before.rsplit_once("const {")?;
    Some(names.trim().trim_end_matches(','))
}

/// The bindings name wasm-split's loaders as a module each; all are the table of ours.
fn rebound(line: &str) -> String {
    match line.split_once(&format!("\"./{LOADERS}\": ")) {
        Some((indent, _)) => format!("{indent}\"./{LOADERS}\": loaders,"),
        None => line.to_owned(),
    }
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
    use super::{needs, only_about_data, rebound, shared};

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
    fn what_only_data_needs_is_no_part_of_a_first_visit() {
        let names = |list: &[&str]| list.iter().map(|name| (*name).to_owned()).collect();
        let cuts = [
            ("churn", names(&["a", "b"])),
            ("orders", names(&["b", "c"])),
            ("data", names(&["c"])),
        ];
        let cuts = cuts.map(|(cut, names)| (cut.to_owned(), names)).into();
        let (of_data, others) = only_about_data(names(&["a", "b", "c"]), &cuts);
        assert_eq!((of_data, others), (names(&["c"]), names(&["a", "b"])));
    }

    #[test]
    fn the_bindings_find_our_loaders() {
        let line = "        \"./__wasm_split.js\": import3,";
        assert_eq!(rebound(line), "        \"./__wasm_split.js\": loaders,");
        assert_eq!(rebound("    return {"), "    return {");
    }
}
