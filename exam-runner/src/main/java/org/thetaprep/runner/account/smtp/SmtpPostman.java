package org.thetaprep.runner.account.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.thetaprep.runner.account.MailServer;
import org.thetaprep.runner.account.Postman;

/**
 * Hands letters to a server by SMTP (RFC 5321). The name in the server's certificate is checked; a server that does not offer
 * the protection that is configured is given nothing.
 */
public final class SmtpPostman implements Postman {

    private static final String TIMEOUT_MILLIS = "10000";
    private static final int FOR_GOOD = 500;
    private static final int LONGEST_REASON = 300;

    private final MailServer server;
    private final Session session;
    private final InstantSource clock;

    /**
     * @param server the server
     * @param trust makes protected connections, and says which certificates are trusted
     * @param clock the server's time
     */
    public SmtpPostman(MailServer server, SSLSocketFactory trust, InstantSource clock) {
        this.server = server;
        this.clock = clock;
        String protocol = "mail." + protocol() + ".";
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", protocol());
        properties.put(protocol + "host", server.host());
        properties.put(protocol + "port", Integer.toString(server.port()));
        properties.put(protocol + "auth", Boolean.toString(server.credentials().isPresent()));
        properties.put(protocol + "connectiontimeout", TIMEOUT_MILLIS);
        properties.put(protocol + "timeout", TIMEOUT_MILLIS);
        properties.put(protocol + "writetimeout", TIMEOUT_MILLIS);
        properties.put(protocol + "ssl.checkserveridentity", "true");
        properties.put(protocol + "ssl.socketFactory", trust);
        boolean turns = server.security() == MailServer.Security.STARTTLS;
        properties.put(protocol + "starttls.enable", Boolean.toString(turns));
        properties.put(protocol + "starttls.required", Boolean.toString(turns));
        this.session = Session.getInstance(properties);
    }

    private String protocol() {
        return server.security() == MailServer.Security.TLS ? "smtps" : "smtp";
    }

    @Override
    public void deliver(String recipient, String subject, String text) {
        try (Transport transport = session.getTransport()) {
            MimeMessage message = message(recipient, subject, text);
            if (server.credentials().isPresent()) {
                MailServer.Credentials known = server.credentials().get();
                transport.connect(known.user(), known.password());
            } else {
                transport.connect();
            }
            transport.sendMessage(message, message.getAllRecipients());
        } catch (AddressException e) {
            throw new Undelivered("the address cannot be written to", true, e);
        } catch (SendFailedException e) {
            throw new Undelivered(reason(e), isRefused(e), e);
        } catch (MessagingException e) {
            throw new Undelivered(reason(e), false, e);
        }
    }

    private MimeMessage message(String recipient, String subject, String text) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.sender(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient, true));
        message.setSubject(subject, StandardCharsets.UTF_8.name());
        message.setText(text, StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /** Whether the server said that this address will never take a letter. */
    private static boolean isRefused(MessagingException e) {
        for (Exception next = e; next instanceof MessagingException found; next = found.getNextException()) {
            if (found instanceof SMTPAddressFailedException address && address.getReturnCode() >= FOR_GOOD) {
                return true;
            }
        }
        return false;
    }

    private static String reason(Exception e) {
        String line = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON);
    }
}
