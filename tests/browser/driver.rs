//! A browser without a window, driven over `WebDriver`.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

/// Keys, as `WebDriver` codes them.
pub(crate) const TAB: &str = "\u{e004}";
pub(crate) const ENTER: &str = "\u{e007}";
pub(crate) const SPACE: &str = " ";
pub(crate) const DOWN: &str = "\u{e015}";

/// A running Chromium with one page; it ends with the value.
pub(crate) struct Browser {
    driver: Child,
    session: String,
    agent: ureq::Agent,
}

impl Browser {
    /// Starts `chromedriver`, and a browser with it.
    pub(crate) fn start() -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("`chromedriver` starts: Debian has it in the package `chromium-driver`");
        let port = port(&mut driver);
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build()
            .into();
        let mut browser = Self {
            driver,
            session: format!("http://127.0.0.1:{port}/session"),
            agent,
        };
        let started = browser.post("", &json!({"capabilities": {"alwaysMatch": {
            // Chromium's own sandbox does not start in a container, or for root.
            "goog:chromeOptions": {"args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage"]},
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        }}}));
        let id = started["sessionId"].as_str().expect("a session");
        browser.session = format!("{}/{id}", browser.session);
        browser
    }

    /// Opens a file, as a double click on it would.
    pub(crate) fn open(&self, path: &Path) {
        self.post(
            "/url",
            &json!({"url": format!("file://{}", path.display())}),
        );
    }

    pub(crate) fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    /// What a script gives, to which `argument` is known as `arguments[0]`.
    pub(crate) fn run(&self, script: &str, argument: &Value) -> Value {
        self.post(
            "/execute/sync",
            &json!({"script": script, "args": [argument]}),
        )
    }

    /// What an expression is worth in the page.
    pub(crate) fn value(&self, expression: &str) -> Value {
        self.run(&format!("return {expression};"), &Value::Null)
    }

    /// What a script gives to its callback, the last of its arguments.
    pub(crate) fn run_async(&self, script: &str) -> Value {
        self.post("/execute/async", &json!({"script": script, "args": []}))
    }

    /// Strikes keys, one after the other, on whatever has the focus.
    pub(crate) fn press(&self, keys: &str) {
        let strike = |key: char| {
            [
                json!({"type": "keyDown", "value": key}),
                json!({"type": "keyUp", "value": key}),
            ]
        };
        let strikes: Vec<_> = keys.chars().flat_map(strike).collect();
        self.post(
            "/actions",
            &json!({"actions": [{"type": "key", "id": "keyboard", "actions": strikes}]}),
        );
    }

    /// A command of Chromium's own protocol.
    pub(crate) fn command(&self, name: &str, parameters: &Value) -> Value {
        self.post(
            "/goog/cdp/execute",
            &json!({"cmd": name, "params": parameters}),
        )
    }

    /// What was logged since the last time, `browser` for the console, `performance` for the network among others.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.post("/se/log", &json!({"type": kind}));
        log.as_array().expect("a log").clone()
    }

    /// Shows pages as a person with these settings would see them: media features and their values.
    pub(crate) fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<_> = features
            .iter()
            .map(|(name, value)| json!({"name": name, "value": value}))
            .collect();
        self.command("Emulation.setEmulatedMedia", &json!({"features": features}));
    }

    /// Shows pages on a screen of that many CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.command(
            "Emulation.setDeviceMetricsOverride",
            &json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false}),
        );
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let url = format!("{}{path}", self.session);
        let response = self.agent.post(&url).send(body.to_string());
        let mut response = response.expect("`chromedriver` answers");
        let body = response.body_mut().with_config().limit(u64::MAX);
        let answer: Value = serde_json::from_reader(body.reader()).expect("an answer in JSON");
        assert!(
            response.status().is_success(),
            "{path}: {}",
            answer["value"]["message"]
        );
        answer["value"].clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser ends with its session; whether it still answers no longer matters.
        let _ = self.agent.delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The port that the driver says it listens on.
fn port(driver: &mut Child) -> u16 {
    let output = driver.stdout.take().expect("its output is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.find_map(|line| {
        let (_, port) = line.split_once("started successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    });
    // It must be able to go on writing.
    std::thread::spawn(move || lines.for_each(drop));
    port.expect("`chromedriver` says which port it listens on")
}
