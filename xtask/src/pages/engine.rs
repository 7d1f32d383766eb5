//! The engines: a wasm for the page of orders and one for the pages that count, with SIMD, the script that opens each, and the wasm
//! with which both open packed files.
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

/// Builds the engines and puts their files into `folder`; optimised where the app is, too.
pub fn build(folder: &Path) -> Result<Engines> {
    let is_release = std::env::var_os(parts::ASKED).is_some();
    let profile = if is_release { "engine" } else { "dev" };
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let target = text(&target.join("engine"))?;
    let mut cargo = command(
        "cargo",
        &[
            "build",
            "--bin",
            SHOP,
            "--bin",
            COUNTS,
            "--bin",
            UNPACK,
            "--no-default-features",
            "--features",
            "engine",
            "--target",
            "wasm32-unknown-unknown",
            "--profile",
            profile,
            "--target-dir",
            &target,
        ],
    );
    match is_release {
        true => slim::prepare(&mut cargo, slim::TUNED_ENGINE),
        false => {
            cargo.env("RUSTFLAGS", slim::ENGINE);
        }
    }
    finish(&mut cargo)?;
    let kind = if is_release { "engine" } else { "debug" };
    let built = format!("{target}/wasm32-unknown-unknown/{kind}");
    let bound = |name| bound(folder, &target, &built, name, is_release);
    let unpack = bound(UNPACK)?;
    let ours = read(&root().join("src/boot/engine.js"))?;
    let files = |name| -> Result<EngineFiles> {
        let engine = bound(name)?;
        // In a block, as both may be on one page; each file that is opened has bindings of its own, and so a memory of its own.
        let script = format!(
            "{{\n{}\nconst unpacker = () => {{\n{}\nreturn wasm_bindgen;\n}};\n{ours}\n}}\n",
            engine.bindings, unpack.bindings
        );
        Ok(EngineFiles {
            script: sealed(folder, name, "js", without_comments(&script).as_bytes())?,
            wasm: engine.wasm,
        })
    };
    Ok(Engines {
        shop: files(SHOP)?,
        counts: files(COUNTS)?,
        unpack: unpack.wasm,
    })
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
