package org.thetaprep.runner.operation.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.thetaprep.runner.operation.BrokenBackup;
import org.thetaprep.runner.operation.RowSink;
import org.thetaprep.runner.operation.TableSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link BackupWriter} wrote, line by line. */
public final class BackupReader {

    private final JsonMapper mapper = new JsonMapper();
    private final InputStream from;

    /** @param from where from */
    public BackupReader(InputStream from) {
        this.from = from;
    }

    /**
     * Sends all rows.
     *
     * @param sink takes them; its {@code end} is not called unless the whole backup is as it was written
     * @throws BrokenBackup if it is not
     */
    public void sendTo(RowSink sink) {
        int number = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(from, 1 << 16), StandardCharsets.UTF_8))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean whole = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                JsonNode node = mapper.readTree(line);
                if (node.has("sha256")) {
                    whole = node.get("sha256").asString().equals(HexFormat.of().formatHex(digest.digest()));
                } else {
                    digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
                    send(node, number, sink);
                }
            }
            if (!whole) {
                throw new BrokenBackup("the backup is cut off or changed: its checksum is not that of its lines");
            }
            sink.end();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new BrokenBackup("the backup is broken after line " + number + ": it cannot be read on");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(JsonNode node, int number, RowSink sink) {
        if (number == 1) {
            if (node.path("thetaprepBackup").asInt(0) != BackupWriter.FORMAT) {
                throw new BrokenBackup("this is no backup of Thetaprep, or one of a newer program");
            }
            sink.begin(node.path("schema").asString());
        } else if (node.isArray()) {
            sink.row(values(node));
        } else if (node.has("table")) {
            List<String> columns = new ArrayList<>();
            node.path("columns").forEach(column -> columns.add(column.asString()));
            sink.table(node.get("table").asString(), columns);
        } else {
            sink.endTable(new TableSummary(
                    node.path("end").asString(),
                    node.path("rows").asLong(-1),
                    node.path("hash").asString()));
        }
    }

    private static List<Object> values(JsonNode row) {
        List<Object> values = new ArrayList<>(row.size());
        row.forEach(value -> values.add(value(value)));
        return values;
    }

    private static Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.longValue();
        }
        return value.isObject()
                ? Base64.getDecoder().decode(value.path("base64").asString())
                : value.stringValue();
    }
}
