// Placeholder while the libraries are being filled.
