//! [`Browser`], a headless Chromium that shows a page.

use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::{TempDir, tempdir};
use tokio::runtime::{Builder, Runtime};

use super::pool;

/// If set, as on CI, the tests fail on a machine without a browser.
const REQUIRED: &str = "PLATFORM_ERROR_BROWSER";
/// How long to wait for what a page does.
const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait for a page with thousands of errors on a busy machine.
const PATIENCE_TO_LOAD: Duration = Duration::from_secs(60);

/// How a browser is set up.
#[derive(Clone, Copy, Default, PartialEq)]
pub(crate) struct Setup {
    /// Additional arguments of the browser.
    pub(crate) flags: &'static [&'static str],
    pub(crate) without_script: bool,
    /// Whether the window has the size of a small phone, or of a window at 400 % zoom.
    pub(crate) narrow: bool,
}

/// A browser with one page. Another test goes on with it, unless this one fails.
pub(crate) struct Browser {
    session: Option<Session>,
    /// The page and the site.
    files: TempDir,
}

impl Browser {
    /// Opens a page that the tool writes with these arguments; `None` without a browser.
    pub(crate) fn open(setup: Setup, arguments: &[&str]) -> Option<Self> {
        let browser = Self {
            session: Some(pool::take(setup)?),
            files: tempdir().unwrap(),
        };
        browser.show(arguments);
        Some(browser)
    }

    fn session(&self) -> &Session {
        self.session.as_ref().unwrap()
    }

    fn client(&self) -> &Client {
        &self.session().client
    }

    fn wait<T>(&self, answer: impl Future<Output = T>) -> T {
        self.session().runtime.block_on(answer)
    }

    /// Writes the page and navigates to it.
    pub(crate) fn show(&self, arguments: &[&str]) {
        let page = self.page();
        let mut tool = Command::new(env!("CARGO_BIN_EXE_platform-error-tool"));
        tool.args(["reference", "--format", "html", "--output"])
            .arg(&page)
            .args(arguments);
        assert!(tool.status().unwrap().success());
        self.go("");
    }

    /// Writes a site, and navigates to a file of it. No server is involved.
    pub(crate) fn show_site(&self, file: &str, arguments: &[&str]) {
        let mut tool = Command::new(env!("CARGO_BIN_EXE_platform-error-tool"));
        tool.args(["reference", "--format", "html", "--pages"])
            .arg(self.files.path().join("site"))
            .args(arguments);
        assert!(tool.status().unwrap().success());
        self.visit_site(file);
    }

    /// Navigates to a file of the site.
    pub(crate) fn visit_site(&self, file: &str) {
        self.visit("about:blank");
        self.visit(&format!(
            "file://{}/site/{file}",
            self.files.path().display()
        ));
    }

    /// The code on the page of an error.
    pub(crate) fn shown_on_site(&self) -> String {
        self.text("h1 code")
    }

    /// Searches as if the text was typed or pasted.
    pub(crate) fn search(&self, text: &str) {
        self.run(&format!(
            "const search = document.querySelector('input');
            search.value = {};
            search.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))",
            json!(text)
        ));
    }

    /// Goes back in the history.
    pub(crate) fn back(&self) {
        self.wait(self.client().back()).unwrap();
    }

    /// The folder in which the browser keeps its files.
    pub(crate) fn folder(&self) -> &Path {
        self.session().folder.path()
    }

    fn page(&self) -> PathBuf {
        self.files.path().join("errors.html")
    }

    /// Reloads the page, and goes to an anchor if one is given.
    pub(crate) fn go(&self, place: &str) {
        let address = format!("file://{}{place}", self.page().display());
        // Navigating to an anchor of the current page would not reload it.
        self.visit("about:blank");
        self.visit(&address);
    }

    pub(crate) fn visit(&self, address: &str) {
        self.wait(self.client().goto(address)).unwrap();
    }

    /// Runs a function body in the page, and returns its result.
    pub(crate) fn run(&self, body: &str) -> Value {
        self.wait(self.client().execute(body, vec![])).unwrap()
    }

    /// Waits until an expression is true.
    pub(crate) fn wait_for(&self, expression: &str) {
        let start = Instant::now();
        while self.run(&format!("return !!({expression})")) != Value::Bool(true) {
            assert!(start.elapsed() < PATIENCE, "never true: {expression}");
            sleep(Duration::from_millis(20));
        }
    }

    fn find(&self, selector: &str) -> Element {
        self.wait(self.client().find(Locator::Css(selector)))
            .unwrap()
    }

    pub(crate) fn click(&self, selector: &str) {
        // Not below the search, where it could not be clicked.
        self.run(&format!(
            "document.querySelector({}).scrollIntoView({{ block: 'center' }})",
            json!(selector)
        ));
        self.wait(self.find(selector).click()).unwrap();
    }

    /// Chooses an option by its label.
    pub(crate) fn choose(&self, selector: &str, label: &str) {
        // With the keyboard: a choice made by the driver does not fire all events.
        self.wait(self.find(selector).send_keys(label)).unwrap();
    }

    /// Presses keys in the focused element.
    pub(crate) fn press(&self, keys: &str) {
        let pressed = async { self.client().active_element().await?.send_keys(keys).await };
        self.wait(pressed).unwrap();
    }

    pub(crate) fn has_dialog(&self) -> bool {
        self.wait(self.client().get_alert_text()).is_ok()
    }

    /// The visible text of an element.
    pub(crate) fn text(&self, selector: &str) -> String {
        self.wait(self.find(selector).text()).unwrap()
    }

    /// The codes of the errors that are shown.
    pub(crate) fn shown(&self) -> Vec<String> {
        let shown = "return [...document.querySelectorAll('article')]
            .filter((article) => article.checkVisibility())
            .map((article) => article.querySelector('h2 code').textContent)";
        serde_json::from_value(self.run(shown)).unwrap()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            pool::give_back(session);
        }
    }
}

/// A running browser. It is closed on drop.
pub(crate) struct Session {
    pub(crate) setup: Setup,
    runtime: Runtime,
    client: Client,
    // Dropped in this order: first what holds the files, then the files.
    _driver: Driver,
    folder: TempDir,
}

impl Session {
    /// Starts a browser; `None` if none is installed.
    pub(crate) fn start(setup: Setup) -> Option<Self> {
        let (driver, browser) = installed()?;
        let folder = tempdir().unwrap();
        let driver = Driver::start(&driver, folder.path());
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let client = runtime.block_on(connect(setup, &browser, driver.port));
        Some(Self {
            setup,
            runtime,
            client,
            _driver: driver,
            folder,
        })
    }
}

async fn connect(setup: Setup, browser: &Path, port: u16) -> Client {
    // The page is trusted, and containers do not support the sandbox. The browser must not contact
    // other machines.
    let usual = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--window-size=1200,900",
    ];
    let flags: Vec<_> = usual.iter().chain(setup.flags).collect();
    // 2 is "blocked".
    let script = if setup.without_script { 2 } else { 1 };
    let mut options = json!({
        "binary": browser,
        "args": flags,
        "prefs": { "profile.managed_default_content_settings.javascript": script },
    });
    if setup.narrow {
        options["mobileEmulation"] =
            json!({ "deviceMetrics": { "width": 320, "height": 640, "pixelRatio": 1.0 } });
    }
    let timeouts =
        json!({ "script": PATIENCE.as_millis(), "pageLoad": PATIENCE_TO_LOAD.as_millis() });
    let capabilities = [
        ("goog:chromeOptions".to_owned(), options),
        ("timeouts".to_owned(), timeouts),
    ];
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities.into_iter().collect())
        .connect(&format!("http://127.0.0.1:{port}"))
        .await
        .unwrap()
}

/// The driver and the browser, if both are installed.
fn installed() -> Option<(PathBuf, PathBuf)> {
    let find = |names: &[&str]| {
        let path = env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = env::split_paths(&path).collect();
        names
            .iter()
            .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
            .find(|file| file.is_file())
    };
    let found =
        find(&["chromedriver"]).zip(find(&["chromium", "chromium-browser", "google-chrome"]));
    if found.is_none() {
        assert!(
            env::var_os(REQUIRED).is_none(),
            "{REQUIRED} is set, but chromium or chromedriver is missing"
        );
        // Not `eprintln!`, which is shown only for failures.
        let _ = writeln!(
            std::io::stderr(),
            "SKIPPED: chromium or chromedriver is missing, the page is not tested in a browser"
        );
    }
    found
}

/// The driver process.
struct Driver {
    process: Child,
    /// Kept open, because the driver may still write to it.
    output: BufReader<ChildStdout>,
    port: u16,
}

impl Driver {
    fn start(program: &Path, folder: &Path) -> Self {
        let mut process = Command::new(program)
            .arg("--port=0")
            // Files that it leaves behind are removed with the folder.
            .env("TMPDIR", folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        // From here on, the process is stopped on drop, even if its output is unexpected.
        let mut driver = Self {
            process,
            output,
            port: 0,
        };
        let mut line = String::new();
        while driver.port == 0 {
            line.clear();
            assert!(
                driver.output.read_line(&mut line).unwrap() > 0,
                "the driver ended"
            );
            let port = line
                .rsplit_once("on port ")
                .and_then(|(_, port)| port.trim_end().trim_end_matches('.').parse().ok());
            driver.port = port.unwrap_or(0);
        }
        driver
    }

    /// Asks the driver to close its browsers and to exit.
    fn shut_down(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
        )?;
        stream.read_to_end(&mut Vec::new()).map(drop)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if self.port != 0 && self.shut_down().is_ok() {
            let start = Instant::now();
            while start.elapsed() < PATIENCE && matches!(self.process.try_wait(), Ok(None)) {
                sleep(Duration::from_millis(10));
            }
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
