//! The engines: a wasm for the page of orders and one for the pages that count, with SIMD, the script that opens each, and the wasm
//! with which both open packed files. What the page of orders asks once its figures stand, models above all, is cut off into a wasm that
//! shares the memory of its engine.
//!
//! They are built beside the app, with another profile and other flags, so in a folder of its own: cargo would otherwise build the
//! crates that all share anew each time.

use super::assets::{sealed, without_comments, Sealed};
use super::parts;
use crate::run::{command, finish, read, read_bytes, root, run, Result};
use crate::slim;
use std::path::{Path, PathBuf};

/// A wasm and its bindings.
struct Bound {
    bindings: String,
    wasm: Sealed,
}

/// An engine's files.
pub struct EngineFiles {
    /// The bindings and what opens it.
    pub script: Sealed,
    /// The wasm.
    pub wasm: Sealed,
    /// What was cut off from it.
    pub later: Option<Sealed>,
}

/// All of them.
pub struct Engines {
    /// That of the page of orders.
    pub shop: EngineFiles,
    /// That of the pages that count.
    pub counts: EngineFiles,
    /// The wasm that opens packed files for both; its bindings are in their scripts.
    pub unpack: Sealed,
}

const UNPACK: &str = "unpack";
const SHOP: &str = "engine-shop";
const COUNTS: &str = "engine-counts";

/// How wasm-split names the file of the cut in `src/bin/engine/later.rs`, and how it is named here.
const CUT: &str = "split_later";
const LATER: &str = "engine-later";

/// Builds the engines and puts their files into `folder`; optimised where the app is, too.
pub fn build(folder: &Path) -> Result<Engines> {
    let is_release = std::env::var_os(parts::ASKED).is_some();
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let target = text(&target.join("engine"))?;
    match is_release {
        true => {
            compile(&target, &["build", "--bin", COUNTS, "--bin", UNPACK], &[])?;
            compile(&target, &["rustc", "--bin", SHOP], &["--", slim::CUT])?;
        }
        false => {
            let all = ["--bin", SHOP, "--bin", COUNTS, "--bin", UNPACK];
            develop(&target, &all)?;
        }
    }
    let kind = if is_release { "engine" } else { "debug" };
    let built = format!("{target}/wasm32-unknown-unknown/{kind}");
    let bound = |built: &str, name| bound(folder, &target, built, name, is_release);
    let unpack = bound(&built, UNPACK)?;
    let ours = read(&root().join("src/boot/engine.js"))?;
    let files = |built: &str, name, later| -> Result<EngineFiles> {
        let engine = bound(built, name)?;
        // In a block, as both may be on one page; each file that is opened has bindings of its own, and so a memory of its own.
        let script = format!(
            "{{\n{}\nconst unpacker = () => {{\n{}\nreturn wasm_bindgen;\n}};\n{ours}\n}}\n",
            engine.bindings, unpack.bindings
        );
        Ok(EngineFiles {
            script: sealed(folder, name, "js", without_comments(&script).as_bytes())?,
            wasm: engine.wasm,
            later,
        })
    };
    let (first, later) = match is_release {
        true => cut(folder, &target, &built).map(|(first, later)| (first, Some(later)))?,
        false => (built.clone(), None),
    };
    Ok(Engines {
        shop: files(&first, SHOP, later)?,
        counts: files(&built, COUNTS, None)?,
        unpack: unpack.wasm,
    })
}

/// Compiles engines as they are published. `last` is for those alone, not for what they are made of, which all share.
fn compile(target: &str, what: &[&str], last: &[&str]) -> Result {
    let how = ["--features", "engine-parts", "--profile", "engine"];
    let mut cargo = command("cargo", &[what, &how, &place(target), last].concat());
    slim::prepare(&mut cargo, slim::TUNED_ENGINE);
    finish(&mut cargo)
}

/// Compiles engines while they are worked on.
fn develop(target: &str, which: &[&str]) -> Result {
    let how = ["--features", "engine"];
    let mut cargo = command("cargo", &[&["build"], which, &how, &place(target)].concat());
    finish(cargo.env("RUSTFLAGS", slim::ENGINE))
}

/// What every build of an engine has in common.
fn place(target: &str) -> [&str; 5] {
    [
        "--no-default-features",
        "--target",
        "wasm32-unknown-unknown",
        "--target-dir",
        target,
    ]
}

/// Cuts the engine of orders: the folder with what is left of it, and what was cut off.
fn cut(folder: &Path, target: &str, built: &str) -> Result<(String, Sealed)> {
    let work = format!("{target}/parts");
    let _ = std::fs::remove_dir_all(&work);
    let whole = format!("{built}/{SHOP}.wasm");
    run(
        "wasm-split-cli",
        &[&whole, &work, "--target", "web", "--out-name", SHOP],
    )?;
    let at = Path::new(&work);
    if parts::stems(at, SHOP)? != [CUT] {
        return Err(format!("{SHOP} has other cuts than {CUT}"));
    }
    let later = at.join(format!("{CUT}.wasm"));
    let later = optimised(&later, &at.join(format!("{CUT}.small.wasm")))?;
    let later = sealed(folder, LATER, "wasm", &read_bytes(&later)?)?;
    Ok((work, later))
}

/// Gives what cargo has built its bindings, and the wasm its place in `folder`.
fn bound(folder: &Path, target: &str, built: &str, name: &str, is_release: bool) -> Result<Bound> {
    let bound = format!("{target}/bound");
    run(
        "wasm-bindgen",
        &[
            "--target",
            "no-modules",
            "--no-typescript",
            // What was cut off uses them.
            "--keep-lld-exports",
            "--out-dir",
            &bound,
            "--out-name",
            name,
            &format!("{built}/{name}.wasm"),
        ],
    )?;
    let bound = Path::new(&bound);
    let mut wasm = bound.join(format!("{name}_bg.wasm"));
    if is_release {
        wasm = optimised(&wasm, &bound.join(format!("{name}.small.wasm")))?;
    }
    Ok(Bound {
        bindings: read(&bound.join(format!("{name}.js")))?,
        wasm: sealed(folder, name, "wasm", &read_bytes(&wasm)?)?,
    })
}

fn optimised(from: &Path, to: &Path) -> Result<PathBuf> {
    let (from, out) = (text(from)?, text(to)?);
    let words = ["--enable-simd", "-O3", &from, "-o", &out];
    let all = [&parts::FEATURES[..], &parts::LEANER, &words].concat();
    run("wasm-opt", &all)?;
    Ok(to.to_owned())
}

fn text(path: &Path) -> Result<String> {
    path.to_str()
        .map(str::to_owned)
        .ok_or_else(|| format!("{} is no text", path.display()))
}
