/** Luhn's check, which payment cards pass (ISO/IEC 7812). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** The remainder check of an IBAN without spaces (ISO 13616). */
export function passesIban(iban: string): boolean {
  const moved = (iban.slice(4) + iban.slice(0, 4)).toUpperCase();
  const numeric = moved.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return /^\d+$/.test(numeric) && BigInt(numeric) % 97n === 1n;
}

/** The check digit of a British NHS number: weights 10 to 2, modulo 11. */
export function passesNhs(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  return digits.length === 10 && (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** The two-digit key of a French social security number (NIR), Corsican departments included. */
export function passesNir(nir: string): boolean {
  const body = nir.slice(0, 13).replace(/2A/i, '19').replace(/2B/i, '18');
  return /^\d{13}$/.test(body) && 97n - (BigInt(body) % 97n) === BigInt(nir.slice(13));
}
