//! `tallfest synth`.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
    process::ExitCode,
};

use tallfest::formats::{folder::REGISTER, output};
use tallfest_synth::{Centre, NationalYear, Plan};

use crate::{args::Synth, error::CliError, terminal};

pub(crate) fn run(args: &Synth, quiet: bool) -> Result<ExitCode, CliError> {
    let plan = Plan {
        year: args.year,
        seed: args.seed,
        scale: args.scale,
        centres: args.centres.map(usize::from),
    };
    write(&NationalYear::new(&plan)?, &args.out, quiet)?;
    writeln!(anstream::stdout(), "{}", args.out.display())?;
    Ok(ExitCode::SUCCESS)
}

/// The file by which a folder of synthetic submissions is known; a year of real ones has none, and is not replaced.
const MARKER: &str = ".tallfest-synth";

/// Writes a synthetic year into a folder, whole or not at all.
pub(crate) fn write(year: &NationalYear, folder: &Path, quiet: bool) -> Result<(), CliError> {
    let progress = terminal::progress(quiet);
    output::replace(folder, MARKER, |new| {
        output::file(&new.join(MARKER), b"Synthetic submissions, made by `tallfest synth`.\n")?;
        let centres = year.centres();
        for (done, centre) in (1..).zip(centres) {
            write_centre(centre, &new.join(centre.id()))?;
            progress(done, centres.len());
        }
        to_file(&new.join(REGISTER), |file| year.write_register(file))
    })?;
    Ok(())
}

fn write_centre(centre: &Centre, folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)?;
    let mut files = centre.files();
    files.try_for_each(|one| to_file(&folder.join(one.name()), |file| centre.write(one, file)))
}

fn to_file(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<File>) -> io::Result<()>,
) -> io::Result<()> {
    let mut file = BufWriter::new(File::create_new(path)?);
    write(&mut file)?;
    file.flush()
}
