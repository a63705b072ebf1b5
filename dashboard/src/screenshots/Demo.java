import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The demo as a process of its own, and what it prints.
record Demo(Process process, String address, Map<String, Login> logins) implements AutoCloseable {
    record Login(String username, String password) {}

    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    private static final Pattern LOGIN = Pattern.compile("^\\s*([a-z-]+)\\s+(\\S+)\\s+(\\S+-\\S+-\\S+)");
    private static final int ROLES = 7;

    static Demo start() throws IOException {
        Process process = new ProcessBuilder("./hub", "demo", "--port", "0", "--seed", "7")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader lines = process.inputReader();
        String address = await(lines, ADDRESS).group();
        Map<String, Login> logins = new LinkedHashMap<>();
        while (logins.size() < ROLES) {
            Matcher login = await(lines, LOGIN);
            logins.put(login.group(1), new Login(login.group(2), login.group(3)));
        }
        drain(lines);
        return new Demo(process, address, logins);
    }

    static Matcher await(BufferedReader lines, Pattern pattern) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return matcher;
            }
        }
        throw new IOException("the demo ended before it printed [" + pattern + "]");
    }

    @Override
    public void close() throws IOException {
        stop(process);
    }

    /// A process that nobody listens to any more would stand still once its pipe is full.
    static void drain(BufferedReader lines) {
        Thread.ofVirtual().start(() -> {
            try {
                while (lines.readLine() != null) {
                    // nobody wants it
                }
            } catch (IOException e) {
                // the process has ended
            }
        });
    }

    static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
