<?php
// What a test puts into the folder decides: next.crt is published beside the certificate that signs, encrypt lets assertions be encrypted.
$folder = getenv('PROVIDER_FOLDER');
$metadata[getenv('PROVIDER_ADDRESS') . '/metadata'] = [
    'host' => '__DEFAULT__',
    'auth' => 'people',
    'privatekey' => 'idp.pem',
    'certificate' => 'idp.crt',
    'NameIDFormat' => ['urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'],
    'authproc' => [1 => ['class' => 'saml:AttributeNameID', 'attribute' => 'uid', 'Format' => 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent']],
    'validate.authnrequest' => true,
    'redirect.sign' => true,
    'redirect.validate' => true,
    'assertion.encryption' => is_file("$folder/encrypt"),
    'sharedkey_algorithm' => 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
] + (is_file("$folder/next.crt") ? ['new_privatekey' => 'next.pem', 'new_certificate' => 'next.crt'] : []);
