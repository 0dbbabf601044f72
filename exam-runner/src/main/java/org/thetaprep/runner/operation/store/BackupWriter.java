package org.thetaprep.runner.operation.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.thetaprep.runner.operation.RowSink;
import org.thetaprep.runner.operation.TableSummary;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a backup: gzip of lines of JSON. The first says which format and which tables, an object begins and ends each
 * table, an array is a row, the last line holds the SHA-256 of all lines before it.
 */
public final class BackupWriter implements RowSink {

    static final int FORMAT = 1;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonMapper mapper = new JsonMapper();
    private final MessageDigest digest;
    private final GZIPOutputStream compressed;
    private final OutputStream out;

    /**
     * @param to where to
     * @throws UncheckedIOException if it cannot be written
     */
    public BackupWriter(OutputStream to) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
            this.compressed = new GZIPOutputStream(to, 1 << 16);
            this.out = new BufferedOutputStream(new DigestOutputStream(compressed, digest), 1 << 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(Object node) {
        try {
            out.write(mapper.writeValueAsString(node).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begin(String schemaVersion) {
        line(JSON.objectNode().put("thetaprepBackup", FORMAT).put("schema", schemaVersion));
    }

    @Override
    public void table(String name, List<String> columns) {
        ObjectNode table = JSON.objectNode().put("table", name);
        ArrayNode names = table.putArray("columns");
        columns.forEach(names::add);
        line(table);
    }

    @Override
    public void row(List<Object> values) {
        ArrayNode row = JSON.arrayNode();
        for (Object value : values) {
            if (value == null) {
                row.addNull();
            } else if (value instanceof Long number) {
                row.add(number);
            } else if (value instanceof byte[] bytes) {
                row.addObject().put("base64", Base64.getEncoder().encodeToString(bytes));
            } else {
                row.add((String) value);
            }
        }
        line(row);
    }

    @Override
    public void endTable(TableSummary summary) {
        line(JSON.objectNode()
                .put("end", summary.table())
                .put("rows", summary.rows())
                .put("hash", summary.hash()));
    }

    @Override
    public void end() {
        try {
            out.flush();
            line(JSON.objectNode().put("sha256", HexFormat.of().formatHex(digest.digest())));
            out.flush();
            compressed.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
